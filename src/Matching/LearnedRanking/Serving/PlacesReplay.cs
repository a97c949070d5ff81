using Matching.Explanations;
using Matching.Fairness.Floors;
using Matching.LearnedRanking.History;
using Matching.Pairs;

namespace Matching.LearnedRanking.Serving;

/// <summary>Works the places of a served page out again: by rules and model, after the floor of the marché, and by the shadow.</summary>
/// <remarks>
/// A page is a part of its list. Which places before the floor its lines took together is taken from the log; who of them stood
/// where is worked out from their points. The floor is then applied to the whole window: for lines of the page by what their
/// snapshots say of residence, for all others by what the log says of their places.
/// </remarks>
public static class PlacesReplay
{
    /// <summary>The place of each line, in the order of the lines.</summary>
    /// <param name="lines">The lines of one ranking; those of people who are gone may be missing.</param>
    /// <param name="listsCandidates">Whether candidates were listed for an offer; a floor holds for these only.</param>
    /// <param name="residents">Of each place before the floor whether a resident stood there, as logged; null when nothing was.</param>
    public static IReadOnlyList<ReplayedPlace> Of(IReadOnlyList<LineToReplay> lines, bool listsCandidates, IReadOnlyList<bool>? residents)
    {
        // Beyond the window the rules ordered alone, after everybody in it.
        var before = Places(
            lines, listsCandidates,
            line => line.Points.Learned ?? line.Points.Rules, line => line.RankBefore ?? line.Rank, line => line.Points.Learned is null);
        var shadow = Places(lines, listsCandidates, line => line.Points.Shadow, line => line.ShadowRank ?? 0, line => false);
        if (!listsCandidates || lines is not [{ Pair.Offer.QpvListFloor: { } share }, ..])
            return [.. before.Zip(shadow, (rank, byShadow) => new ReplayedPlace(rank!.Value, null, byShadow))];

        var after = AfterFloor(lines, before, FairTable.For(share.Value), residents ?? []);
        return [.. before.Zip(shadow, (rank, byShadow) => IsInWindow(rank!.Value)
            ? new ReplayedPlace(after[rank.Value - 1], rank, byShadow)
            : new(rank.Value, null, byShadow))];
    }

    private static bool IsInWindow(int place) => place <= LearnedRanker.Window;

    // The lines that have points, in the order of a ranking, on the places that they took together.
    private static int?[] Places(
        IReadOnlyList<LineToReplay> lines, bool listsCandidates,
        Func<LineToReplay, Points?> points, Func<LineToReplay, int> place, Func<LineToReplay, bool> isLast)
    {
        var ordered = Enumerable.Range(0, lines.Count)
            .Where(at => points(lines[at]) is not null)
            .OrderBy(at => isLast(lines[at]))
            .ThenBy(at => Key(lines[at], points(lines[at])!.Value, listsCandidates), ScoredPair.BestFirst)
            .ToArray();
        var places = new int?[lines.Count];
        foreach (var (at, taken) in ordered.Zip(ordered.Select(at => place(lines[at])).Order())) places[at] = taken;
        return places;
    }

    private static ScoredPair Key(LineToReplay line, Points points, bool listsCandidates)
    {
        var (offer, candidate) = (line.Pair.Offer.Id.Value, line.Pair.Person.Id.Value);
        return new(0, points, TieOrder.Lot(offer, candidate), listsCandidates ? candidate : offer, null);
    }

    // For each place of the window before the floor the one after it, from 1.
    private static int[] AfterFloor(IReadOnlyList<LineToReplay> lines, int?[] before, FairTable table, IReadOnlyList<bool> residents)
    {
        var shown = lines.Zip(before, (line, place) => (Line: line, Place: place!.Value)).Where(line => IsInWindow(line.Place)).ToList();
        var isResident = new bool[shown.Select(line => line.Place).Append(residents.Count).Max()];
        for (var place = 0; place < residents.Count; place++) isResident[place] = residents[place];
        foreach (var (line, place) in shown)
            isResident[place - 1] = QpvResidence.Of(line.Pair.Person.ToCandidate(), line.Pair.Offer, line.Pair.On) == QpvPresence.Inside;
        var after = new int[isResident.Length];
        foreach (var (place, from) in FairRerank.Of(isResident, table).Order.Index()) after[from] = place + 1;
        return after;
    }
}

/// <summary>A logged line, as far as its place needs to be worked out again.</summary>
/// <param name="Pair">What was kept of it.</param>
/// <param name="Points">Its points as worked out again.</param>
/// <param name="Rank">The place it was shown at, from 1.</param>
/// <param name="RankBefore">The place before a floor; null without one, and beyond its window.</param>
/// <param name="ShadowRank">The place by the shadow; null without one, and beyond the window.</param>
public sealed record LineToReplay(PairSnapshot Pair, RankingReplay Points, int Rank, int? RankBefore, int? ShadowRank);

/// <summary>Where a line stands when its list is ordered again.</summary>
/// <param name="Rank">The place as shown, after a floor; from 1.</param>
/// <param name="RankBefore">The place before a floor; null without one, and beyond its window.</param>
/// <param name="ShadowRank">The place by the shadow; null without one, and beyond the window.</param>
public sealed record ReplayedPlace(int Rank, int? RankBefore, int? ShadowRank)
{
    /// <summary>Whether a floor lifted the line.</summary>
    public bool IsLifted => RankBefore > Rank;
}
