using Matching.Explanations;

namespace Matching.Fairness.Statistics;

/// <summary>The group's mean over the others' mean within strata of people who are alike.</summary>
/// <remarks>
/// Mantel-Haenszel: Σ s·d/N over Σ t·c/N, with s, c the group's sum and cases in a stratum, t, d the others' and N = c + d.
/// For selections this is the Mantel-Haenszel ratio of rates (Nurminen, Biometrika 68, 1981; Greenland, Robins, Biometrics 41, 1985),
/// right also when strata are many and small. Strata where one side is missing weigh nothing.
/// </remarks>
internal static class StratifiedRatio
{
    /// <summary>The ratio; null when no stratum compares or either sum is 0.</summary>
    /// <param name="lists">The strata of each list.</param>
    public static LinearRatio? Of(IReadOnlyList<IReadOnlyCollection<GroupTally>> lists)
    {
        var cases = lists.Aggregate(default(GroupTally), (sum, strata) => sum + Comparing(strata));
        var sides = lists.Select(SidesOf).ToList();
        double group = sides.Sum(side => side.Group), others = sides.Sum(side => side.Others);
        if (group <= 0 || others <= 0) return null;

        var pulls = sides.Select(side => (side.Group / group) - (side.Others / others));
        return new(group / others, [.. pulls], cases, lists.Count(strata => strata.Any(stratum => stratum.Compares)));
    }

    /// <summary>What lies in strata where both sides are there.</summary>
    public static GroupTally Comparing(IEnumerable<GroupTally> strata) =>
        strata.Where(stratum => stratum.Compares).Aggregate(default(GroupTally), (sum, stratum) => sum + stratum);

    private static (double Group, double Others) SidesOf(IReadOnlyCollection<GroupTally> strata)
    {
        double group = 0, others = 0;
        foreach (var stratum in strata)
        {
            if (!stratum.Compares) continue;
            double size = stratum.GroupCases + stratum.OtherCases;
            group += stratum.GroupSum * stratum.OtherCases / size;
            others += stratum.OtherSum * stratum.GroupCases / size;
        }
        return (group, others);
    }
}
