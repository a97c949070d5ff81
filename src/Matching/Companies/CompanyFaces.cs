using System.Numerics;
using Matching.Explanations;

namespace Matching.Companies;

/// <summary>Parts a company's list into people who are told of alike, so that it tells as much as it can with enough people behind each word.</summary>
/// <remarks>
/// A box is what could be said: a band of each rule, eligible or not, nothing to confirm or not, a department or none. The parting that
/// tells most points over all people listed is taken; who fits into no part is not listed. As exact as trying everything, since a list
/// has at most two parts. Decision: docs/decisions/0154-told-in-classes.md.
/// </remarks>
internal sealed class CompanyFaces
{
    // What it counts for that somebody is listed at all, and that eligibility, papers or the department are told.
    private static readonly Points Listed = Points.Of(10), Told = Points.Of(1);

    private readonly List<(ulong People, long Value)> _boxes;
    private readonly ulong[] _departments;

    private CompanyFaces(IReadOnlyList<RankedMatch> matches)
    {
        ulong Where(Func<RankedMatch, bool> holds) => matches.Select((match, at) => holds(match) ? 1UL << at : 0).Aggregate(0UL, (all, one) => all | one);
        var departments = matches.Select(match => match.Candidate.Department).Distinct();
        _departments = [.. departments.Select(department => Where(match => match.Candidate.Department == department))];
        var everybody = Where(_ => true);
        _boxes = [(everybody, Listed.Thousandths)];
        foreach (var part in matches[0].PartsByRules.Where(part => CompanyView.MayTell(part.Rule)))
        {
            var bands = CompanyView.BandsOf(part.Rule);
            Narrow([.. bands.Select((band, at) => (Where(match => CompanyFace.IsWithin(match, part.Rule, at)), band.Tell(part).Points))]);
        }

        Narrow([(Where(match => match.Eligibility == EligibilityOutcome.Eligible), Told)]);
        Narrow([(Where(match => !match.Blockers.Any(CompanyView.MayTell)), Told)]);
        Narrow([.. _departments.Select(people => (people, Told))]);
    }

    /// <summary>The parts; each holds the places of its people in the list.</summary>
    /// <param name="matches">The list; at most 64.</param>
    public static IReadOnlyList<IReadOnlyList<RankedMatch>> Of(IReadOnlyList<RankedMatch> matches)
    {
        if (matches.Count < CompanyList.LeastAlike) return [];
        var everybody = matches.Count == 64 ? ulong.MaxValue : (1UL << matches.Count) - 1;
        return [.. new CompanyFaces(matches).Best(everybody).Parts.Select(people => matches.Where((_, at) => (people >> at & 1) == 1).ToList())];
    }

    // Adds to the boxes those in which one thing more is said. A box with too few people is dropped: narrower ones hold fewer still.
    private void Narrow(IReadOnlyList<(ulong People, Points Points)> said)
    {
        var narrower = from box in _boxes
                       from one in said
                       let people = Enough(box.People & one.People)
                       where people != 0
                       select (box.People & one.People, box.Value + one.Points.Thousandths);
        var best = _boxes.Concat(narrower.ToList()).GroupBy(box => box.Item1).Select(group => (group.Key, group.Max(box => box.Item2))).ToList();
        _boxes.Clear();
        _boxes.AddRange(best);
    }

    private (long Value, IReadOnlyList<ulong> Parts) Best(ulong left)
    {
        (long Value, IReadOnlyList<ulong> Parts) best = (0, []);
        if (BitOperations.PopCount(left) < CompanyList.LeastAlike) return best;
        foreach (var box in _boxes)
        {
            var people = Enough(box.People & left);
            if (people == 0) continue;
            var rest = Best(left & ~people);
            var value = (BitOperations.PopCount(people) * box.Value) + rest.Value;
            if (value > best.Value) best = (value, [people, .. rest.Parts]);
        }

        return best;
    }

    // Leaves out departments with too few people; 0 where too few people are left in all.
    private ulong Enough(ulong people)
    {
        foreach (var department in _departments)
            if (BitOperations.PopCount(people & department) < CompanyList.LeastOfDepartment) people &= ~department;
        return BitOperations.PopCount(people) < CompanyList.LeastAlike ? 0 : people;
    }
}
