using Matching.Persistence.Conversions;
using Matching.Persistence.Secrecy;
using Matching.Persistence.Writing;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Placements;

internal sealed class EligibilityDecisionMapping : IEntityTypeConfiguration<EligibilityDecision>
{
    private const int LongestQuestion = 120;

    public void Configure(EntityTypeBuilder<EligibilityDecision> builder)
    {
        builder.ToTable("EligibilityDecisions");
        builder.IsAggregate(AggregateKinds.EligibilityDecision);
        builder.HasExtractedColumns();
        builder.Property<string>(ExtractedColumns.Question).HasMaxLength(LongestQuestion).IsRequired();
        builder.Property(decision => decision.RuleSetId).HasMaxLength(60);
        builder.Property(decision => decision.RuleSetVersion).HasMaxLength(60);
        builder.Property(decision => decision.DecidedBy).HasMaxLength(PlainText.NameLength);
        builder.Property(decision => decision.RevokedBy).HasMaxLength(PlainText.NameLength);
        // A criterion's code names the situation: detention, disability, asylum.
        builder.Property(decision => decision.Criteria).IsSensitive();
        builder.Property(decision => decision.Evidence).IsSensitive();
        builder.Property(decision => decision.Reason).IsSensitive();
        builder.Property(decision => decision.ExpiryReason).IsSensitive();
        builder.Property(decision => decision.RevocationReason).IsSensitive();
        builder.HasOne<Candidate>().WithMany().HasForeignKey(decision => decision.CandidateId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Marche>().WithMany().HasForeignKey(decision => decision.MarcheId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(decision => new { decision.CandidateId, decision.Id });
        builder.HasIndex(decision => decision.ExpiresOn);
        // Of two decisions at once on one question, one finds its place taken.
        builder.HasIndex(nameof(EligibilityDecision.CandidateId), ExtractedColumns.Question, nameof(EligibilityDecision.Ordinal)).IsUnique();
    }
}
