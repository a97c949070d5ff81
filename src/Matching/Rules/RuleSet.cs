using Matching.Explanations;
using Matching.Pairs;
using Matching.Weights;

namespace Matching.Rules;

/// <summary>The scoring rules in order, and how their results become a score: by addition, and in no other way.</summary>
internal static class RuleSet
{
    private static readonly IScoringRule[] Rules = [.. Enum.GetValues<RuleKind>().GroupJoin(Found(), kind => kind, rule => rule.Kind, One)];

    /// <summary>How many rules there are.</summary>
    public static int Count => Rules.Length;

    /// <summary>The rules, in the order of <see cref="RuleKind"/>: whatever class implements <see cref="IScoringRule"/>.</summary>
    public static IReadOnlyList<IScoringRule> InOrder => Rules;

    /// <summary>Asks every rule about the pair, writes what each says, and returns the sum of what they give.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="results">Room for <see cref="Count"/> results; written from the start.</param>
    /// <param name="least">
    /// The points below which the score does not matter: as soon as the rules left cannot reach them any more, the rest is not
    /// asked. Zero asks every rule.
    /// </param>
    /// <returns>The score, or null when it is below <paramref name="least"/>.</returns>
    public static Points? Score(in Pairing pair, Span<RuleResult> results, Points least)
    {
        var (score, open) = (Points.Zero, pair.Weights.Total);
        for (var i = 0; i < Count; i++)
        {
            var weight = pair.Weights[(RuleKind)i];
            results[i] = Rules[i].Apply(pair);
            score += results[i].Earned(weight, pair.Weights.NeutralShare);
            open -= weight;
            if (score + open < least) return null;
        }

        return score;
    }

    /// <summary>The sum of what the results give.</summary>
    public static Points Sum(ReadOnlySpan<RuleResult> results, RuleWeights weights)
    {
        var sum = Points.Zero;
        for (var i = 0; i < Count; i++) sum += results[i].Earned(weights[(RuleKind)i], weights.NeutralShare);
        return sum;
    }

    /// <summary>The results as an explanation.</summary>
    public static IReadOnlyList<MatchPart> Explain(ReadOnlySpan<RuleResult> results, RuleWeights weights)
    {
        var parts = new MatchPart[Count];
        for (var i = 0; i < Count; i++)
        {
            var weight = weights[(RuleKind)i];
            parts[i] = new((RuleKind)i, results[i].Earned(weight, weights.NeutralShare), results[i].Maximum(weight), results[i].Status, results[i].ToReason());
        }

        return parts;
    }

    private static IEnumerable<IScoringRule> Found() => typeof(RuleSet).Assembly.GetTypes()
        .Where(type => type.IsClass && type.IsAssignableTo(typeof(IScoringRule)))
        .Select(type => (IScoringRule)Activator.CreateInstance(type)!);

    private static IScoringRule One(RuleKind kind, IEnumerable<IScoringRule> rules) => rules.ToList() is [var rule]
        ? rule
        : throw new InvalidOperationException($"{kind} needs one class that implements {nameof(IScoringRule)}; it has {rules.Count()}.");
}
