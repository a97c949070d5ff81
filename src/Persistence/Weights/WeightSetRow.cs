using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Matching.Persistence;

/// <summary>One version of one named set of rule weights. Written once; a change is the next row.</summary>
internal sealed class WeightSetRow
{
    public required string Name { get; init; }

    /// <summary>The set's version: 1, 2, 3 within its name.</summary>
    public required int Number { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public required string Author { get; init; }

    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>Points by the rule's name.</summary>
    public required IReadOnlyDictionary<string, decimal> Points { get; init; }

    public required int NeutralShareMillionths { get; init; }

    public required int AssumedJourneyTenths { get; init; }

    /// <summary>The row's own version, always 1.</summary>
    public long Version { get; init; }

    public static WeightSetRow Of(RuleWeights weights, DateTimeOffset now) => new()
    {
        Name = weights.Name,
        Number = weights.Version,
        ValidFrom = weights.ValidFrom,
        Author = weights.Author,
        SavedAt = now,
        Points = Enum.GetValues<RuleKind>().ToDictionary(rule => rule.ToString(), rule => weights[rule].Value),
        NeutralShareMillionths = weights.NeutralShare.Millionths,
        AssumedJourneyTenths = weights.AssumedAcceptedJourney.Tenths,
    };

    public RuleWeights ToWeights() => new()
    {
        Name = Name,
        Version = Number,
        ValidFrom = ValidFrom,
        Author = Author,
        Occupation = PointsOf(RuleKind.Occupation),
        Mobility = PointsOf(RuleKind.Mobility),
        Qualification = PointsOf(RuleKind.Qualification),
        QpvPriority = PointsOf(RuleKind.QpvPriority),
        Availability = PointsOf(RuleKind.Availability),
        Barriers = PointsOf(RuleKind.Barriers),
        Continuity = PointsOf(RuleKind.Continuity),
        NeutralShare = Fit.Of(NeutralShareMillionths / 1_000_000m),
        AssumedAcceptedJourney = new(AssumedJourneyTenths),
    };

    private Points PointsOf(RuleKind rule) => Matching.Points.Of(Points[rule.ToString()]);
}

internal sealed class WeightSetMapping : IEntityTypeConfiguration<WeightSetRow>
{
    public void Configure(EntityTypeBuilder<WeightSetRow> builder)
    {
        builder.ToTable("WeightSets");
        builder.IsAggregate(AggregateKinds.WeightSet);
        builder.HasKey(row => new { row.Name, row.Number });
        builder.Property(row => row.Name).HasMaxLength(60);
        builder.Property(row => row.Author).HasMaxLength(PlainText.NameLength);
        builder.Property(row => row.Points).IsJson();
    }
}
