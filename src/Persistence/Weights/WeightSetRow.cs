using Matching.Persistence.Conversions;
using Matching.Persistence.Writing;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Weights;

/// <summary>One version of one named set of rule weights. Written once; a change is the next row.</summary>
internal sealed class WeightSetRow
{
    private const string
        ReachPercentOfAccepted = "Reach.PercentOfAccepted",
        ReachMinutesWhereNothingSaid = "Reach.MinutesWhereNothingSaid",
        ReachMostMinutes = "Reach.MostMinutes",
        ReachKilometresWhereMeansUnknown = "Reach.KilometresWhereMeansUnknown",
        UnlinkedPlaces = "UnlinkedPlaces";

    public required string Name { get; init; }

    /// <summary>The set's version: 1, 2, 3 within its name.</summary>
    public required int Number { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public required string Author { get; init; }

    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>Points by the rule's name, and the other settings by theirs.</summary>
    /// <remarks>A name that a stored set lacks came later: the standard number counts for it. One that is not known any more is passed over.</remarks>
    public required IReadOnlyDictionary<string, decimal> Numbers { get; init; }

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
        Numbers = NumbersOf(weights),
        NeutralShareMillionths = weights.NeutralShare.Millionths,
        AssumedJourneyTenths = weights.AssumedAcceptedJourney.Tenths,
    };

    public RuleWeights ToWeights() => new()
    {
        Name = Name,
        Version = Number,
        ValidFrom = ValidFrom,
        Author = Author,
        Rules = RulePoints.Of(PointsOf),
        NeutralShare = Fit.Of(NeutralShareMillionths / 1_000_000m),
        AssumedAcceptedJourney = new(AssumedJourneyTenths),
        Reach = Reach(),
        UnlinkedPlaces = (int)Setting(UnlinkedPlaces, RuleWeights.UsualUnlinkedPlaces),
    };

    private static Dictionary<string, decimal> NumbersOf(RuleWeights weights)
    {
        var numbers = Enum.GetValues<RuleKind>().ToDictionary(rule => rule.ToString(), rule => weights[rule].Value);
        numbers[ReachPercentOfAccepted] = weights.Reach.PercentOfAccepted;
        numbers[ReachMinutesWhereNothingSaid] = weights.Reach.WhereNothingSaid.Value;
        numbers[ReachMostMinutes] = weights.Reach.Most.Value;
        numbers[ReachKilometresWhereMeansUnknown] = (decimal)weights.Reach.WhereMeansUnknown.Value;
        numbers[UnlinkedPlaces] = weights.UnlinkedPlaces;
        return numbers;
    }

    private Points PointsOf(RuleKind rule) => Numbers.TryGetValue(rule.ToString(), out var points) ? Points.Of(points) : DefaultRuleWeights.Standard[rule];

    private ReachLimits Reach()
    {
        var standard = ReachLimits.Standard;
        return new()
        {
            PercentOfAccepted = (int)Setting(ReachPercentOfAccepted, standard.PercentOfAccepted),
            WhereNothingSaid = Minutes(ReachMinutesWhereNothingSaid, standard.WhereNothingSaid),
            Most = Minutes(ReachMostMinutes, standard.Most),
            WhereMeansUnknown = new((double)Setting(ReachKilometresWhereMeansUnknown, (decimal)standard.WhereMeansUnknown.Value)),
        };
    }

    private JourneyTime Minutes(string name, JourneyTime standard) => new((int)(Setting(name, standard.Value) * 10));

    private decimal Setting(string name, decimal standard) => Numbers.TryGetValue(name, out var number) ? number : standard;
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
        // Named for what it held first.
        builder.Property(row => row.Numbers).IsJson().HasColumnName("Points");
    }
}
