using Matching.Api.Matches;

namespace Matching.Api.Outcomes;

/// <summary>The idempotency key was used before, for another request. Nothing was changed: give each new request its own key.</summary>
internal sealed class IdempotencyConflictException(ReaderLanguage language) : Exception(OutcomeSentences.Say("idempotency-conflict", language))
{
    /// <summary>Always <c>IDEMPOTENCY_CONFLICT</c>.</summary>
    public string Code { get; } = "IDEMPOTENCY_CONFLICT";
}
