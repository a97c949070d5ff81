using Matching.Persistence.Conversions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Matching.Persistence.ServedRankings;

/// <summary>One ranking as it was served: the question and by what it was answered.</summary>
/// <remarks>While nothing changes, the same list is served again and again: its lines stand once, under its first serving.</remarks>
internal sealed class ServedRankingRow
{
    public long Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public OfferId? OfferId { get; init; }

    public CandidateId? CandidateId { get; init; }

    public required DateOnly On { get; init; }

    public required string WeightsName { get; init; }

    public required int WeightsVersion { get; init; }

    /// <summary>The number of the last change that the index knew.</summary>
    public required long IndexSequence { get; init; }

    public RankingModelId? ActiveModel { get; init; }

    public RankingModelId? ShadowModel { get; init; }

    public required int TotalCount { get; init; }

    /// <summary>The place of the first line.</summary>
    public required int FirstRank { get; init; }

    /// <summary>The lines; null where they stand under the first serving.</summary>
    public ServedPage? Page { get; init; }

    /// <summary>The first serving of the same list, under which its lines stand; null for the first itself.</summary>
    public long? FirstId { get; init; }

    public ServedRankingRow? First { get; init; }
}

internal sealed class ServedRankingMapping : IEntityTypeConfiguration<ServedRankingRow>
{
    public void Configure(EntityTypeBuilder<ServedRankingRow> builder)
    {
        builder.ToTable("ServedRankings");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedOnAdd();
        builder.Property(row => row.WeightsName).HasMaxLength(60);
        builder.Property(row => row.ActiveModel).HasConversion<IdentifierConverter<RankingModelId>>();
        builder.Property(row => row.ShadowModel).HasConversion<IdentifierConverter<RankingModelId>>();
        builder.Property(row => row.Page).HasConversion<ServedPageConverter, ServedPageComparer>();
        // A log goes with the person: who is deleted leaves no list of offers behind.
        builder.HasOne<Candidate>().WithMany().HasForeignKey(row => row.CandidateId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Offer>().WithMany().HasForeignKey(row => row.OfferId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(row => row.First).WithMany().HasForeignKey(row => row.FirstId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => row.At);
    }
}
