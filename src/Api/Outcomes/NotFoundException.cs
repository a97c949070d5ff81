using Matching.Api.Matches;

namespace Matching.Api.Outcomes;

/// <summary>There is no such thing, or the caller may not know of it or not change it: the answer is the same. Nothing was changed.</summary>
internal sealed class NotFoundException(ReaderLanguage language) : Exception(OutcomeSentences.Say("not-found", language))
{
    /// <summary>Always <c>NOT_FOUND</c>.</summary>
    public string Code { get; } = "NOT_FOUND";
}
