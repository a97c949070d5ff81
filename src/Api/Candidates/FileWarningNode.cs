using Matching.Api.Matches;
using Matching.Api.Outcomes;
using Matching.GraphQL.Annotations;

namespace Matching.Api.Candidates;

/// <summary>Something about a file that a person should look at; nothing was refused for it.</summary>
/// <param name="code">A stable code.</param>
[ObjectType, GraphQLName("FileWarning")]
internal sealed class FileWarningNode(string code)
{
    /// <summary>Other files have the same name and birth date.</summary>
    public const string NamesakeExists = "namesake.exists";

    /// <summary>A stable code: `namesake.exists` when `namesakes` is not empty.</summary>
    public string Code => code;

    /// <summary>The warning in words.</summary>
    /// <param name="language">The language; without it the request's <c>Accept-Language</c> decides, French when that says nothing.</param>
    /// <param name="asked">The request's language.</param>
    public string GetSentence(ReaderLanguage? language, AskedLanguage asked) => OutcomeSentences.Say($"warning.{code}", language ?? asked.Language);
}
