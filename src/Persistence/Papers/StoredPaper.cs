using Matching.Persistence.Secrecy;
using Matching.Persistence.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Matching.Persistence.Papers;

/// <summary>What the database knows of a paper's file beside the paper itself: whose it is, how long, and the key that opens it.</summary>
internal sealed record StoredPaper
{
    public required PaperFileId Id { get; init; }

    public required CandidateId CandidateId { get; init; }

    public required EvidenceId PaperId { get; init; }

    public required long Bytes { get; init; }

    /// <summary>The file's own key in Base64; the column is encrypted by the installation's key ring.</summary>
    public required string DataKey { get; init; }

    public DateTimeOffset EnteredAt { get; init; }

    public long Version { get; init; }
}

internal sealed class StoredPaperMapping : IEntityTypeConfiguration<StoredPaper>
{
    public void Configure(EntityTypeBuilder<StoredPaper> builder)
    {
        builder.ToTable("PaperFiles");
        builder.IsAggregate(AggregateKinds.PaperFile);
        builder.Property(paper => paper.DataKey).IsSensitive();
        builder.HasOne<Candidate>().WithMany().HasForeignKey(paper => paper.CandidateId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(paper => paper.CandidateId);
    }
}
