using Matching.Persistence.Conversions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Matching.Persistence.RankingModels;

/// <summary>What a model served first, as shares: it outlives the lines of the log that it was made of, and names nobody.</summary>
internal sealed class DriftReferenceRow
{
    public required RankingModelId ModelId { get; init; }

    /// <summary>The last ranking that belongs to it; what came later is compared with it.</summary>
    public required long LastRanking { get; init; }

    public required DriftReference Content { get; init; }
}

internal sealed class DriftReferenceMapping : IEntityTypeConfiguration<DriftReferenceRow>
{
    public void Configure(EntityTypeBuilder<DriftReferenceRow> builder)
    {
        builder.ToTable("DriftReferences");
        // One for a model: of two servers that make it at the same moment the second finds it there.
        builder.HasKey(row => row.ModelId);
        builder.Property(row => row.ModelId).HasConversion<IdentifierConverter<RankingModelId>>();
        builder.Property(row => row.Content).IsJson();
        builder.HasOne<RegisteredModel>().WithOne().HasForeignKey<DriftReferenceRow>(row => row.ModelId).OnDelete(DeleteBehavior.Restrict);
    }
}
