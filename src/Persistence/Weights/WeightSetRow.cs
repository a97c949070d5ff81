using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Matching.Persistence;

/// <summary>One version of one named set of rule weights. Written once; a change is the next row.</summary>
internal sealed class WeightSetRow
{
    public required string Name { get; init; }

    public required int Number { get; init; }

    public required IReadOnlyDictionary<string, decimal> Points { get; init; }

    public required DateTimeOffset SavedAt { get; init; }

    public required string SavedBy { get; init; }

    public long Version { get; init; }
}

internal sealed class WeightSetMapping : IEntityTypeConfiguration<WeightSetRow>
{
    public void Configure(EntityTypeBuilder<WeightSetRow> builder)
    {
        builder.ToTable("WeightSets");
        builder.IsAggregate(AggregateKinds.WeightSet);
        builder.HasKey(row => new { row.Name, row.Number });
        builder.Property(row => row.Name).HasMaxLength(60);
        builder.Property(row => row.SavedBy).HasMaxLength(200);
        builder.Property(row => row.Points).IsJson();
    }
}
