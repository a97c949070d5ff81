using Matching.Api.Matches;
using Matching.GraphQL.Annotations;

namespace Matching.Api.Eligibility;

/// <summary>A fact that a finding rests on.</summary>
[ObjectType, GraphQLName("Fact")]
internal sealed class FactNode(Fact fact)
{
    /// <summary>What it is, such as <c>age</c>.</summary>
    public string Code => fact.Code;

    /// <summary>Its value: a number, a day as yyyy-MM-dd, or a code; null when not known.</summary>
    public string? Value => fact.Value.Length == 0 ? null : fact.Value;

    /// <summary>The fact in words.</summary>
    /// <param name="language">The language; without it the request's <c>Accept-Language</c> decides.</param>
    public string GetSentence(ReaderLanguage? language, AskedLanguage asked) => FactSentences.Say(fact, language ?? asked.Language);
}
