using Matching.Ranking.Datasets;

namespace Matching.Tests.LearnedRanking.Training;

/// <summary>Histories with a known cause, so that what a training finds can be foretold.</summary>
internal static class MadeHistory
{
    private const int People = 10;

    // A column that may move a score in either direction.
    private static readonly int Column = MatchFeatures
        .Schema.Features.ToList()
        .FindIndex(feature => feature is { Monotonicity: Monotonicity.Free, Kind: FeatureKind.Numeric });

    /// <summary>Offers whose outcomes follow one feature.</summary>
    /// <param name="offers">How many.</param>
    /// <param name="isKnown">Whether the model may see the feature.</param>
    /// <param name="rulesKnow">Whether the rules order by it; else they order by chance.</param>
    /// <param name="menLead">By how much the feature is higher for men.</param>
    public static IReadOnlyList<JudgedOffer<HistoryPair>> Of(int offers, bool isKnown = true, bool rulesKnow = false, double menLead = 0)
    {
        var random = new Random(11);
        return [.. Enumerable.Range(0, offers).Select(number => new JudgedOffer<HistoryPair>(
            new(Id(1, number, 0)),
            new DateOnly(2024, 1, 1).AddDays(number),
            MarcheSector.Building,
            number % 3 == 0 ? "31" : "69",
            ContractType.Ctti,
            [.. Enumerable.Range(0, People).Select(person => Pair(number, person, random, isKnown, rulesKnow, menLead))]))];
    }

    private static HistoryPair Pair(int offer, int person, Random random, bool isKnown, bool rulesKnow, double menLead)
    {
        var isMan = person % 2 == 0;
        var cause = random.NextDouble() + (isMan ? menLead : 0);
        var row = Enumerable.Repeat(double.NaN, MatchFeatures.Schema.Count).ToArray();
        row[Column] = isKnown ? cause : random.NextDouble();
        var grade = cause > 0.8 + menLead ? 3 : cause > 0.6 + (menLead / 2) ? 1 : 0;
        var rules = Points.Of(Math.Round((decimal)(rulesKnow ? cause : random.NextDouble()) * 50, 3));
        return new(new(Id(2, offer, person)), row, grade, rules, null, false, AuditTraits.Unknown with { Sex = isMan ? Sex.Man : Sex.Woman });
    }

    private static Guid Id(int kind, int offer, int person) => new(kind, (short)offer, (short)person, [0, 0, 0, 0, 0, 0, 0, 1]);
}
