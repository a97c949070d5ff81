namespace Matching;

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

    /// <summary>Takes the models in use that were trained beside these weights.</summary>
    /// <param name="models">Where they come from.</param>
    /// <param name="weights">The weights in force.</param>
    /// <param name="isObserved">Whether somebody notes the scores of the shadow; nobody else is shown them.</param>
    public static LearnedRanker For(IRankingModelSource models, RuleWeights weights, bool isObserved) =>
        new(Suiting(models.Active, weights), isObserved ? Suiting(models.Shadow, weights) : null);

    /// <summary>How many of the best by the rules must be kept, so that those asked for are among them.</summary>
    /// <param name="options">What part is wanted.</param>
    /// <param name="hasFloor">Whether a floor of the marché moves people about in the window.</param>
    public int DepthFor(MatchOptions options, bool hasFloor = false) =>
        options.Take == 0 || ((active ?? shadow) is null && !hasFloor) ? options.Skip + options.Take : Math.Max(Window, options.Skip + options.Take);

    /// <summary>The part of the final order that is asked for.</summary>
    /// <param name="byRules">The best by the rules, best first; <see cref="DepthFor"/> of them or all there are.</param>
    /// <param name="setting">What holds for the answer.</param>
    /// <param name="options">What part is wanted.</param>
    /// <param name="floor">The floor that the marché asks for in the list; null for none.</param>
    public RankedPage Rank(ScoredPair[] byRules, MatchSetting setting, MatchOptions options, ListFloor? floor = null)
    {
        var wanted = Math.Min(options.Take, Math.Max(0, byRules.Length - options.Skip));
        var isScored = (active ?? shadow) is not null;
        if (wanted == 0 || (!isScored && floor is null)) return new([.. byRules.Skip(options.Skip).Take(wanted).Select(pair => new RankedEntry(pair, null, null, null, null))], null, null, null);

        var window = byRules.AsSpan(0, Math.Min(Window, byRules.Length));
        var scores = isScored ? WindowScores.Of(window, setting) : null;
        var learned = active is null ? null : scores?.PointsBy(active, window, setting.Weights.Total);
        var shadowed = shadow is null ? null : scores?.PointsBy(shadow, window, setting.Weights.Total);
        var order = OrderOf(learned, window);
        var floored = floor?.Apply(order, at => byRules[at].Entry!.Candidate);
        var shadowRanks = shadowed is null ? null : RanksIn(OrderOf(shadowed, window));

        var entries = new RankedEntry[wanted];
        for (var i = 0; i < wanted; i++)
        {
            var place = options.Skip + i;
            if (place >= window.Length) entries[i] = new(byRules[place], null, null, null, null);
            else if ((floored?.Order ?? order)[place] is var at)
                entries[i] = new(byRules[at], learned?[at], shadowed?[at], shadowRanks?[at], scores?.RowAt(at).ToArray(), floored is null ? null : floored.Moves[place]?.From ?? place + 1, floored?.Moves[place]);
        }

        return new(entries, floored?.Residents, floored?.Result, active is null || byRules.Length <= Window ? null : WindowEdge.Of(active, window, learned!));
    }

    /// <summary>Where the window ends among the best by the rules; null without a model, and when it holds them all.</summary>
    public WindowEdge? EdgeOf(ScoredPair[] byRules, MatchSetting setting)
    {
        if (active is null || byRules.Length <= Window) return null;
        var window = byRules.AsSpan(0, Window);
        return WindowEdge.Of(active, window, WindowScores.Of(window, setting).PointsBy(active, window, setting.Weights.Total));
    }

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

    // Most points first; among equals the rules' tie order: the lot, then the identity.
    private static int[] OrderOf(Points[]? points, ReadOnlySpan<ScoredPair> pairs)
    {
        var order = Enumerable.Range(0, pairs.Length).ToArray();
        if (points is null) return order;
        var keys = new ScoredPair[pairs.Length];
        for (var at = 0; at < keys.Length; at++) keys[at] = pairs[at] with { Score = points[at], Entry = null };
        Array.Sort(keys, order, ScoredPair.BestFirst);
        return order;
    }

    private static int[] RanksIn(int[] order)
    {
        var ranks = new int[order.Length];
        for (var place = 0; place < order.Length; place++) ranks[order[place]] = place + 1;
        return ranks;
    }
}
