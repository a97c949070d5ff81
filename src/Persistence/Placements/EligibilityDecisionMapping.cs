using Matching.Persistence.Secrecy;
using Matching.Persistence.Writing;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Placements;

internal sealed class EligibilityDecisionMapping : IEntityTypeConfiguration<EligibilityDecision>
{
    public void Configure(EntityTypeBuilder<EligibilityDecision> builder)
    {
        builder.ToTable("EligibilityDecisions");
        builder.IsAggregate(AggregateKinds.EligibilityDecision);
        builder.Property(decision => decision.RuleSetId).HasMaxLength(60);
        builder.Property(decision => decision.RuleSetVersion).HasMaxLength(60);
        // A criterion's code names the situation: detention, disability, asylum.
        builder.Property(decision => decision.Criteria).IsSensitive();
        builder.Property(decision => decision.Evidence).IsSensitive();
        builder.Property(decision => decision.Comment).IsSensitive();
        builder.HasOne<Candidate>().WithMany().HasForeignKey(decision => decision.CandidateId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Marche>().WithMany().HasForeignKey(decision => decision.MarcheId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Facilitator>().WithMany().HasForeignKey(decision => decision.DecidedBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(decision => new { decision.CandidateId, decision.Id });
    }
}
