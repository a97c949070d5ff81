using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Matching.Persistence;

/// <summary>One line of a served ranking: who stood where, with how many points, and what was known.</summary>
internal sealed class ServedEntryRow
{
    public long RankingId { get; init; }

    public required int Rank { get; init; }

    /// <summary>The place before a floor of the marché; null without one, beyond its window, and in format 1.</summary>
    public int? RankBefore { get; init; }

    public required OfferId OfferId { get; init; }

    public required CandidateId CandidateId { get; init; }

    public required RankedBy RankedBy { get; init; }

    /// <summary>The rules' points, in thousandths.</summary>
    public required long Rules { get; init; }

    /// <summary>The points it was ordered by, in thousandths; null where the rules ordered alone.</summary>
    public long? Learned { get; init; }

    /// <summary>What the shadow would have ordered it by, in thousandths; null without one.</summary>
    public long? Shadow { get; init; }

    public int? ShadowRank { get; init; }

    /// <summary>The digest of the snapshot.</summary>
    public required string Snapshot { get; init; }
}

internal sealed class ServedEntryMapping : IEntityTypeConfiguration<ServedEntryRow>
{
    public void Configure(EntityTypeBuilder<ServedEntryRow> builder)
    {
        builder.ToTable("ServedEntries");
        builder.HasKey(row => new { row.RankingId, row.Rank });
        builder.Property(row => row.Snapshot).HasMaxLength(SnapshotRow.DigestLength);
        builder.HasOne<ServedRankingRow>().WithMany(ranking => ranking.Entries).HasForeignKey(row => row.RankingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Candidate>().WithMany().HasForeignKey(row => row.CandidateId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<SnapshotRow>().WithMany().HasForeignKey(row => row.Snapshot).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => new { row.OfferId, row.CandidateId });
    }
}
