using Matching.GraphQL.Annotations;

namespace Matching.Api.Matches;

/// <summary>What makes the difference between two candidates for one offer.</summary>
[GraphQLName("MatchComparison")]
internal sealed class MatchComparisonNode(CandidateMatchNode first, CandidateMatchNode second)
{
    private readonly MatchComparison _comparison = MatchComparison.Of(first.Entity, second.Entity);

    /// <summary>The first, with the figures of the offer's list, but without a rank.</summary>
    public CandidateMatchNode First => first;

    /// <summary>The second.</summary>
    public CandidateMatchNode Second => second;

    /// <summary>
    /// By what they are compared: by their scores, `MODEL` where one model judged both. Where something keeps one of both apart, which no model
    /// judges, by what the rules alone give them.
    /// </summary>
    public RankedBy ComparedBy => _comparison.ComparedBy;

    /// <summary>By how many points the first is ahead; below 0 when it is behind. The differences add up to it.</summary>
    public Points By => _comparison.By;

    /// <summary>The aspects that differ, the largest difference first.</summary>
    [ListSize(AssumedSize = 18)]
    public IReadOnlyList<MatchDifferenceNode> Differences => [.. _comparison.Differences.Select(difference => new MatchDifferenceNode(difference))];
}

/// <summary>One aspect in which two matches differ: a rule, or what a model learned of a family of features.</summary>
[ObjectType, GraphQLName("MatchDifference")]
internal sealed class MatchDifferenceNode(MatchDifference difference)
{
    /// <summary>The rule; null for what a model learned.</summary>
    public RuleKind? Rule => difference.Rule;

    /// <summary>The family of features; null for a rule, and for the whole of what a model gives where it judged only one of both.</summary>
    public FeatureFamily? Family => difference.Family;

    /// <summary>The points of the first.</summary>
    public Points First => difference.First;

    /// <summary>The points of the second.</summary>
    public Points Second => difference.Second;

    /// <summary>By how many points the first is ahead; below 0 when it is behind.</summary>
    public Points By => difference.By;

    /// <summary>The difference in words.</summary>
    /// <param name="language">The language; without it the request's <c>Accept-Language</c> decides, French when that says nothing.</param>
    /// <param name="asked">The request's language.</param>
    public string GetSentence(ReaderLanguage? language, AskedLanguage asked) => ContributionSentences.Say(difference, language ?? asked.Language);
}
