using Matching.Persistence.Secrecy;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.ServedRankings;

/// <summary>What was known of a pair when somebody was proposed: what a model may learn from once the outcome is known.</summary>
internal sealed class ProposalSnapshotRow
{
    public required CandidatureId CandidatureId { get; init; }

    public required CandidateId CandidateId { get; init; }

    /// <summary>The snapshot's JSON; it names freins, so it is encrypted.</summary>
    public required string Content { get; init; }

    /// <summary>The rank at which the person was last served for the offer before, from 1; null when they were not.</summary>
    public int? ShownRank { get; init; }
}

internal sealed class ProposalSnapshotMapping : IEntityTypeConfiguration<ProposalSnapshotRow>
{
    public void Configure(EntityTypeBuilder<ProposalSnapshotRow> builder)
    {
        builder.ToTable("ProposalSnapshots");
        builder.HasKey(row => row.CandidatureId);
        builder.Property(row => row.Content).IsSensitive();
        builder.HasOne<Candidature>().WithOne().HasForeignKey<ProposalSnapshotRow>(row => row.CandidatureId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Candidate>().WithMany().HasForeignKey(row => row.CandidateId).OnDelete(DeleteBehavior.Cascade);
    }
}
