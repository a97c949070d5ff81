namespace Matching.Fairness;

/// <summary>Audits lists for equal treatment by sex, age band, residence in a QPV and disability. Pure.</summary>
public static class FairnessAudit
{
    /// <summary>The confidence of all intervals.</summary>
    internal const double Confidence = 0.95;

    /// <summary>Audits lists as they were.</summary>
    /// <param name="rankings">The lists; none gives an empty report.</param>
    /// <exception cref="ArgumentException">A list has a rank or a person twice.</exception>
    public static FairnessReport Of(IReadOnlyList<AuditedRanking> rankings) => Report(rankings, null);

    /// <summary>Audits a model's lists and compares them with the rules' own order of the same people.</summary>
    /// <param name="rankings">The model's lists.</param>
    /// <param name="byRules">The rules' lists: the same offers in the same sequence, with the same people.</param>
    /// <exception cref="ArgumentException">A list has a rank or a person twice, or the two sides are not of the same offers and people.</exception>
    public static FairnessReport Compare(IReadOnlyList<AuditedRanking> rankings, IReadOnlyList<AuditedRanking> byRules)
    {
        ArgumentNullException.ThrowIfNull(byRules);
        if (rankings.Count != byRules.Count)
            throw new ArgumentException($"Expected the rules' order of {rankings.Count} lists, not of {byRules.Count}.", nameof(byRules));
        for (var at = 0; at < rankings.Count; at++)
        {
            var offer = rankings[at].Offer;
            if (!AreOfTheSame(rankings[at], byRules[at]))
                throw new ArgumentException($"List {at + 1} of the rules is not of the same offer and people as the model's, offer {offer}.", nameof(byRules));
        }

        return Report(rankings, byRules);
    }

    private static FairnessReport Report(IReadOnlyList<AuditedRanking> rankings, IReadOnlyList<AuditedRanking>? byRules)
    {
        foreach (var ranking in rankings) ranking.Check();
        foreach (var ranking in byRules ?? []) ranking.Check();

        var samples = Samples(rankings, byRules);
        var hidden = Enum.GetValues<AuditTrait>().SelectMany(trait => HiddenBy(trait, samples)).ToHashSet();
        var slices = samples.Select((sample, at) => sample.ToSlice(group => hidden.Contains((at, group)))).ToList();
        return new() { Slices = slices, Alerts = FairnessAlerts.Of(slices), Failures = FairnessChecks.Failures(slices) };
    }

    private static List<AuditSample> Samples(IReadOnlyList<AuditedRanking> rankings, IReadOnlyList<AuditedRanking>? byRules)
    {
        var samples = new List<AuditSample> { new(null, rankings, byRules) };
        foreach (var sector in rankings.Select(ranking => ranking.Sector).Distinct().Order())
            samples.Add(new(sector, Within(rankings, sector), byRules is null ? null : Within(byRules, sector)));
        return samples;
    }

    private static IEnumerable<(int Sample, AuditGroup Group)> HiddenBy(AuditTrait trait, List<AuditSample> samples)
    {
        AuditGroup[] groups = [.. AuditGroups.Of(trait)];
        var people = samples.Select(sample => groups.Select(sample.PeopleIn).ToArray()).ToArray();
        var hidden = SmallGroups.Hide(people, [.. groups.Select(group => group == groups[^1])], FairnessReport.FewestShown);
        return from row in Enumerable.Range(0, samples.Count)
               from column in Enumerable.Range(0, groups.Length)
               where hidden[row][column]
               select (row, groups[column]);
    }

    private static List<AuditedRanking> Within(IReadOnlyList<AuditedRanking> rankings, MarcheSector sector) =>
        [.. rankings.Where(ranking => ranking.Sector == sector)];

    private static bool AreOfTheSame(AuditedRanking left, AuditedRanking right) =>
        left.Offer == right.Offer && left.Sector == right.Sector
        && left.Entries.Count == right.Entries.Count
        && left.Entries.Select(entry => entry.Person).ToHashSet().SetEquals(right.Entries.Select(entry => entry.Person));
}
