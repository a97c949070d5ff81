using Matching.Api.Matches;

namespace Matching.Api.Outcomes;

/// <summary>A value was refused, or a change is not allowed in the present state. Nothing was changed.</summary>
internal sealed class InvalidInputException(InputFault fault, ReaderLanguage language) : Exception(OutcomeSentences.Invalid(fault, language))
{
    /// <summary>A stable code, such as <c>hours.negative</c> or <c>offer.transition</c>.</summary>
    public string Code => fault.Code;

    /// <summary>The field of the input, such as <c>jobTargets[2].rome</c>; null when the whole is meant.</summary>
    public string? Field => fault.Field;

    /// <summary>The refused value, shortened.</summary>
    public string Value => fault.Value;

    /// <summary>What is allowed, in the language of the message; empty when the message says it all.</summary>
    public string Allowed { get; } = OutcomeSentences.Allowed(fault, language);
}
