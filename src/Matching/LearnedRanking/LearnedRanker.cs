using Matching.Explanations;
using Matching.Fairness.Floors;
using Matching.Pairs;
using Matching.Retrieval;
using Matching.Rules;
using Matching.Walks;
using Matching.Weights;

namespace Matching.LearnedRanking;

/// <summary>Orders the best matches by the rules once more, by rules and model together. Without a model it keeps the rules' order.</summary>
/// <remarks>
/// Only the best <see cref="Window"/> by the rules are looked at: what lies beyond keeps the rules' order and says so
/// (docs/decisions/0078-blend-and-window.md).
/// </remarks>
/// <param name="active">The model that orders; null for none.</param>
/// <param name="shadow">The model that only scores; null for none.</param>
internal sealed class LearnedRanker(LearnedModel? active, LearnedModel? shadow)
{
    /// <summary>How many of the best matches by the rules a model looks at.</summary>
    public const int Window = 1_000;

    /// <summary>The model that orders; null when the rules do alone.</summary>
    public LearnedModel? Active => active;

    /// <summary>The model that only scores; null for none.</summary>
    public LearnedModel? Shadow => shadow;

    /// <summary>Whether any model looks at the window.</summary>
    public bool HasModel() => (active ?? shadow) is not null;

    /// <summary>Takes the models in use that were trained beside these weights.</summary>
    /// <param name="models">Where they come from.</param>
    /// <param name="weights">The weights in force.</param>
    /// <param name="isObserved">Whether somebody notes the scores of the shadow; nobody else is shown them.</param>
    public static LearnedRanker For(IRankingModelSource models, RuleWeights weights, bool isObserved) =>
        new(Suiting(models.Active, weights), isObserved ? Suiting(models.Shadow, weights) : null);

    /// <summary>Has the models look at those in the window whom they did not look at before.</summary>
    /// <param name="byRules">The best by the rules, best first.</param>
    /// <param name="judge">Writes their features.</param>
    /// <param name="most">What all rules together can give.</param>
    public void LookAt(RulesOrder byRules, PairJudge judge, Points most)
    {
        if (!HasModel()) return;
        var unseen = new List<int>();
        for (var at = 0; at < byRules.WindowLength; at++)
            if (!byRules[at].IsLookedAt) unseen.Add(at);
        if (unseen.Count == 0) return;

        var columns = MatchFeatures.Schema.Count;
        var rows = new double[unseen.Count * columns];
        for (var i = 0; i < unseen.Count; i++) judge.WriteFeatures(byRules[unseen[i]].Pair.Listed!, rows.AsSpan(i * columns, columns));
        var (learned, shadowed) = (ScoresBy(active, rows, unseen.Count), ScoresBy(shadow, rows, unseen.Count));
        for (var i = 0; i < unseen.Count; i++)
        {
            ref var pair = ref byRules[unseen[i]];
            pair.LookedAt(PointsBy(active, learned, pair.Pair.Score, i), PointsBy(shadow, shadowed, pair.Pair.Score, i));
        }

        Points PointsBy(LearnedModel? model, double[]? scores, Points rules, int at) =>
            model is null ? Points.Zero : LearnedPoints.Of(model, rules, scores![at], most);
    }

    /// <summary>The part of the final order that is asked for.</summary>
    /// <param name="byRules">The best by the rules, best first; as many as the window and the part asked for need, or all there are.</param>
    /// <param name="options">What part is wanted.</param>
    /// <param name="floor">The floor that the marché asks for in the list; null for none.</param>
    public RankedPage Rank(RulesOrder byRules, MatchOptions options, ListFloor? floor)
    {
        var wanted = Math.Min(options.Take, Math.Max(0, byRules.Length - options.Skip));
        if (wanted == 0) return new([], null, null, null);

        var entries = new RankedEntry[wanted];
        var isWindowOrdered = HasModel() || floor is not null;
        var window = isWindowOrdered ? byRules.WindowLength : 0;
        var order = Order(byRules, window, active is null ? null : pair => pair.Learned);
        var floored = floor?.Apply(order, CandidatesOf(byRules, window));
        var shadowRanks = shadow is null ? null : RanksIn(Order(byRules, window, pair => pair.Shadow));
        for (var i = 0; i < wanted; i++)
        {
            var place = options.Skip + i;
            if (place >= window)
            {
                entries[i] = new(byRules[place].Pair, null, null, null);
                continue;
            }

            var at = (floored?.Order ?? order)[place];
            var pair = byRules[at];
            entries[i] = new(
                pair.Pair, active is null ? null : pair.Learned, shadow is null ? null : pair.Shadow, shadowRanks?[at],
                floored is null ? null : floored.Moves[place]?.From ?? place + 1, floored?.Moves[place]);
        }

        return new(entries, floored?.Residents, floored?.Result, EdgeOf(byRules));
    }

    /// <summary>Where the window ends among the best by the rules; null without a model, and when it holds them all.</summary>
    public WindowEdge? EdgeOf(RulesOrder byRules) => active is null || byRules.Length <= Window ? null : WindowEdge.Of(active, byRules);

    /// <summary>What the model makes of one pair; null without a model, and where something keeps the pair apart.</summary>
    /// <param name="entry">The pair.</param>
    /// <param name="pair">The same, put side by side.</param>
    /// <param name="edge">Where the window of its list ends; null when the pair lies within, or stands in no list.</param>
    public LearnedBasis? Judge(PairEntry entry, in Pairing pair, WindowEdge? edge = null)
    {
        if (active is null || entry.Hard.Any(blocker => blocker.Effect == BlockerEffect.Excludes)) return null;
        var rules = RuleSet.Sum(entry.Results, pair.Weights);
        if (edge?.IsBeyond(new(0, rules, TieOrder.Lot(entry.Offer.Id.Value, entry.Candidate.Id.Value), entry.Candidate.Id.Value, null)) == true)
            return new(active, edge.PointsBeyond(active, rules), pair.Weights.Total, null);
        var row = new double[MatchFeatures.Schema.Count];
        MatchFeatures.Write(pair, entry.Results, row);
        return new(active, LearnedPoints.Of(active, rules, active.Model.Score(row), pair.Weights.Total), pair.Weights.Total, row);
    }

    private static LearnedModel? Suiting(LearnedModel? model, RuleWeights weights) => model?.Suits(weights) == true ? model : null;

    // Most points first; among equals the rules' tie order: the lot, then the identity. Without points the order of the rules.
    private static int[] Order(RulesOrder byRules, int window, Func<KeptPair, Points>? pointsOf)
    {
        var order = new int[window];
        for (var at = 0; at < window; at++) order[at] = at;
        if (pointsOf is null) return order;
        var keys = new ScoredPair[window];
        for (var at = 0; at < window; at++) keys[at] = byRules[at].Pair with { Score = pointsOf(byRules[at]), Listed = null };
        Array.Sort(keys, order, ScoredPair.BestFirst);
        return order;
    }

    private static MatchableCandidate[] CandidatesOf(RulesOrder byRules, int window)
    {
        var candidates = new MatchableCandidate[window];
        for (var at = 0; at < window; at++) candidates[at] = (MatchableCandidate)byRules[at].Pair.Listed!;
        return candidates;
    }

    private static double[]? ScoresBy(LearnedModel? model, double[] rows, int count)
    {
        if (model is null) return null;
        var scores = new double[count];
        model.Model.Score(rows, scores);
        return scores;
    }

    private static int[] RanksIn(int[] order)
    {
        var ranks = new int[order.Length];
        for (var place = 0; place < order.Length; place++) ranks[order[place]] = place + 1;
        return ranks;
    }
}
