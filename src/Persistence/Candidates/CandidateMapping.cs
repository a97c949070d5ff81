using Matching.Persistence.Conversions;
using Matching.Persistence.Secrecy;
using Matching.Persistence.Writing;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Candidates;

internal sealed class CandidateMapping : IEntityTypeConfiguration<Candidate>
{
    public void Configure(EntityTypeBuilder<Candidate> builder)
    {
        builder.ToTable("Candidates");
        builder.IsAggregate(AggregateKinds.Candidate);
        builder.HasExtractedColumns();
        builder.Property(candidate => candidate.ExternalReference).HasMaxLength(PlainText.NameLength);
        builder.Property(candidate => candidate.FirstName).HasMaxLength(PlainText.NameLength);
        builder.Property(candidate => candidate.LastName).HasMaxLength(PlainText.NameLength);
        builder.Property(candidate => candidate.Email).HasMaxLength(PlainText.NameLength);
        builder.Property(candidate => candidate.Phone).HasMaxLength(PlainText.NameLength);
        builder.Property(candidate => candidate.Statuses).IsSensitive();
        builder.Property(candidate => candidate.Evidence).IsSensitive();
        builder.Property(candidate => candidate.Barriers).IsSensitive();
        // A lever tells which barrier it lifts.
        builder.Property(candidate => candidate.Levers).IsSensitive();
        builder.Property(candidate => candidate.Address).IsJson();
        builder.Property(candidate => candidate.QpvMemberships).IsJson();
        builder.Property(candidate => candidate.RecentWork).IsJson();
        builder.Property(candidate => candidate.JobTargets).IsJson();
        builder.Property(candidate => candidate.Transport).IsJson();
        builder.Property(candidate => candidate.Licences).IsJson();
        builder.Property(candidate => candidate.Availability).IsJson();
        builder.Property(candidate => candidate.PastPlacements).IsJson();
        builder.HasOne<Prescriber>().WithMany().HasForeignKey(candidate => candidate.PrescriberId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(candidate => new { candidate.PrescriberId, candidate.ExternalReference }).IsUnique();
        builder.HasIndex(candidate => new { candidate.EnteredAt, candidate.Id });
        builder.HasIndex(ExtractedColumns.SearchText, nameof(Candidate.Id));
        builder.HasIndex(ExtractedColumns.Department);
        builder.HasIndex(ExtractedColumns.Commune);
    }
}
