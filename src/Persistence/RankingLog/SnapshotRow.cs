using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Matching.Persistence;

/// <summary>What was known of a pair on a day, kept once however often it was served: its key is the digest of its text.</summary>
internal sealed class SnapshotRow
{
    /// <summary>The characters of a digest: SHA-256 in hexadecimal.</summary>
    public const int DigestLength = 64;

    public required string Digest { get; init; }

    public required CandidateId CandidateId { get; init; }

    /// <summary>The snapshot's JSON; it names freins, so it is encrypted.</summary>
    public required string Content { get; init; }
}

internal sealed class SnapshotMapping : IEntityTypeConfiguration<SnapshotRow>
{
    public void Configure(EntityTypeBuilder<SnapshotRow> builder)
    {
        builder.ToTable("PairSnapshots");
        builder.HasKey(row => row.Digest);
        builder.Property(row => row.Digest).HasMaxLength(SnapshotRow.DigestLength);
        builder.Property(row => row.Content).IsSensitive();
        builder.HasOne<Candidate>().WithMany().HasForeignKey(row => row.CandidateId).OnDelete(DeleteBehavior.Cascade);
    }
}
