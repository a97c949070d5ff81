using Matching.Explanations;
using Matching.Pairs;
using Matching.Retrieval;

namespace Matching.Rules;

/// <summary>Prefers work that goes on with a person's path: soon after an ending placement, in the same trade or with the same employer.</summary>
/// <remarks>
/// Half for the gap (full to 14 days, none from 90), half for hours already worked in the same ROME domain, for the same company
/// or with the same structure (pooling; full from 420 h, twelve weeks of 35 h). Nothing to continue: the rule is silent, it never
/// holds a first placement against anybody (docs/decisions/0050-continuity.md).
/// </remarks>
internal sealed class ContinuityRule : IScoringRule
{
    private const int ShortGapDays = 14, LongGapDays = 90, FullRelatedHours = 420;

    public RuleKind Kind => RuleKind.Continuity;

    public Points StandardWeight => Points.Of(7);

    public RuleResult Apply(in Pairing pair)
    {
        var path = pair.Candidate.Path;
        if (path.Count == 0) return RuleResult.NotApplicable(Why.NoPath);

        var start = pair.Offer.StartFor(pair.On);
        var lastEnd = LastEnd(path);
        var gap = lastEnd is { } end ? Math.Max(0, start.DayNumber - end.DayNumber - 1) : LongGapDays;
        var follows = Fit.Falling(gap, ShortGapDays, LongGapDays);
        var hours = RelatedHours(path, pair.Offer);
        var related = Fit.Ratio(decimal.ToInt64(hours * 100m), FullRelatedHours * 100L);

        var fit = Fit.Mean(follows, related);
        if (follows > Fit.None && lastEnd is { } ended)
            return RuleResult.Scored(fit, Why.Follows)
                .With(ReasonValue.On("endsOn", ended)).With(ReasonValue.Days("gapDays", gap)).With(ReasonValue.Hours("relatedHours", hours));
        return RuleResult.Scored(fit, hours > 0 ? Why.Related : Why.Unrelated).With(ReasonValue.Hours("relatedHours", hours));
    }

    /// <summary>The end of the last placement; null while one goes on, since there is nothing to follow it yet.</summary>
    public static DateOnly? LastEnd(IReadOnlyList<PathStep> path)
    {
        DateOnly? last = null;
        for (var i = 0; i < path.Count; i++)
        {
            if (path[i].EndsOn is not { } end) return null;
            if (last is null || end > last) last = end;
        }

        return last;
    }

    private static decimal RelatedHours(IReadOnlyList<PathStep> path, MatchableOffer offer)
    {
        var hours = 0m;
        for (var i = 0; i < path.Count; i++)
            if (IsRelated(path[i], offer)) hours += path[i].Hours?.Value ?? 0m;
        return hours;
    }

    /// <summary>Whether that work was in the offer's professional domain (the first three characters of the ROME code).</summary>
    public static bool IsOfDomain(PathStep step, MatchableOffer offer) =>
        step.Rome is { } rome && rome.Value.AsSpan(0, 3).SequenceEqual(offer.Rome.Value.AsSpan(0, 3));

    /// <summary>Whether that work was for the same company or with the same structure.</summary>
    public static bool IsOfEmployer(PathStep step, MatchableOffer offer) =>
        step.ContractorId == offer.ContractorId || (step.CarrierId is { } carrier && carrier == offer.CarrierId);

    private static bool IsRelated(PathStep step, MatchableOffer offer) => IsOfDomain(step, offer) || IsOfEmployer(step, offer);

    /// <summary>What the rule may say. Stable: clients rely on the codes; add, never rename.</summary>
    private static class Why
    {
        /// <summary>There is no earlier work on the clause to continue.</summary>
        public static readonly RuleReason NoPath = new("continuity.no-path");

        /// <summary>The work follows without a long gap. Values: <c>endsOn</c>, <c>gapDays</c>, <c>relatedHours</c>.</summary>
        public static readonly RuleReason Follows = new("continuity.follows");

        /// <summary>Hours in the same domain or with the same employer. Values: <c>relatedHours</c>.</summary>
        public static readonly RuleReason Related = new("continuity.related");

        /// <summary>Earlier work has ended long ago and elsewhere. Values: <c>relatedHours</c>.</summary>
        public static readonly RuleReason Unrelated = new("continuity.unrelated");
    }
}
