using Matching.GraphQL.Annotations;

namespace Matching.Api.Matches;

/// <summary>What one feature of the pair added to the learned score, or took from it, as past placements taught.</summary>
[ObjectType, GraphQLName("LearnedContribution")]
internal sealed class LearnedContributionNode(LearnedContribution contribution)
{
    /// <summary>A stable name, such as <c>journey.minutes</c>.</summary>
    public string Feature => contribution.Feature;

    /// <summary>What several features say together, as a reader thinks of it.</summary>
    public FeatureFamily Family => contribution.Family;

    /// <summary>
    /// The value of the pair; null when not known, where the points are what past placements of files with the same gap taught: the neutral
    /// share is the rules' alone. Kinds are given by their number.
    /// </summary>
    public double? Value => double.IsNaN(contribution.Value) ? null : contribution.Value;

    /// <summary>The points; below 0 when it took some.</summary>
    public Points Points => contribution.Points;

    /// <summary>The contribution in words.</summary>
    /// <param name="language">The language; without it the request's <c>Accept-Language</c> decides, French when that says nothing.</param>
    /// <param name="asked">The request's language.</param>
    public string GetSentence(ReaderLanguage? language, AskedLanguage asked) => ContributionSentences.Say(contribution, language ?? asked.Language);
}
