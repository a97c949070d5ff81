using Matching.Explanations;
using Matching.Fairness.Statistics;

namespace Matching.Fairness;

/// <summary>The lists of one sector, or all lists, and the figures of each group in them.</summary>
internal sealed class AuditSample(MarcheSector? sector, IReadOnlyList<AuditedRanking> rankings, IReadOnlyList<AuditedRanking>? byRules)
{
    private readonly Dictionary<AuditGroup, int> _people = CountPeople(rankings);
    private readonly SuitabilityBands _bands = SuitabilityBands.Of(rankings.SelectMany(ranking => ranking.Entries).Select(entry => entry.Suitability));

    private IEnumerable<AuditedEntry> Entries => rankings.SelectMany(ranking => ranking.Entries);

    /// <summary>The different people of a group.</summary>
    public int PeopleIn(AuditGroup group) => _people.GetValueOrDefault(group);

    /// <summary>The figures of all groups that have anybody or are hidden.</summary>
    public FairnessSlice ToSlice(Predicate<AuditGroup> isHidden) => new()
    {
        Sector = sector,
        Rankings = rankings.Count,
        People = Entries.Select(entry => entry.Person).Distinct().Count(),
        Cases = Entries.Count(),
        Selected = Entries.Count(entry => entry.IsSelected),
        Groups = [.. AuditGroups.All.Where(group => isHidden(group) || PeopleIn(group) > 0).Select(group => isHidden(group) ? Hidden(group) : Shown(group))],
    };

    private static GroupFairness Hidden(AuditGroup group) => new() { Group = group, IsHidden = true };

    private GroupFairness Shown(AuditGroup group)
    {
        var members = Entries.Where(entry => IsIn(entry, group)).ToList();
        var selected = members.Count(member => member.IsSelected);
        return new()
        {
            Group = group,
            People = PeopleIn(group),
            Others = PeopleBeside(group),
            Cases = members.Count,
            MeanExposure = members.Average(member => Exposure.At(member.Rank)),
            SelectionRate = new(selected, members.Count, WilsonInterval.Of(selected, members.Count, FairnessAudit.Confidence)),
            Ratios = PeopleBeside(group) < FairnessReport.FewestShown
                ? []
                : [.. Enum.GetValues<FairnessMeasure>().Select(measure => Ratio(group, measure)).OfType<GroupRatio>()],
        };
    }

    private GroupRatio? Ratio(AuditGroup group, FairnessMeasure measure)
    {
        var mine = new GroupComparison(rankings, _bands, group, measure);
        if (mine.Estimate(FairnessAudit.Confidence) is not { } estimate) return null;
        var rules = byRules is null ? null : new GroupComparison(byRules, _bands, group, measure);
        var overRules = rules is null ? null : mine.Over(rules, FairnessAudit.Confidence);
        var raisesAlert = group.IsProtected() && estimate.Ratio < FairnessReport.Limit;
        return new(measure, estimate, rules?.Estimate(FairnessAudit.Confidence), overRules, raisesAlert);
    }

    private int PeopleBeside(AuditGroup group) => AuditGroups.Of(group.Trait()).Where(other => other != group).Sum(PeopleIn);

    private static bool IsIn(AuditedEntry entry, AuditGroup group) => entry.Traits.GroupBy(group.Trait()) == group;

    private static Dictionary<AuditGroup, int> CountPeople(IReadOnlyList<AuditedRanking> rankings) => rankings
        .SelectMany(ranking => ranking.Entries)
        .SelectMany(entry => Enum.GetValues<AuditTrait>(), (entry, trait) => (entry.Person, Group: entry.Traits.GroupBy(trait)))
        .Distinct().GroupBy(pair => pair.Group).ToDictionary(pairs => pairs.Key, pairs => pairs.Count());
}
