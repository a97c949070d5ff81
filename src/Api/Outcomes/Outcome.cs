using Matching.Api.Matches;

namespace Matching.Api.Outcomes;

/// <summary>Turns what stores answer into what mutations answer.</summary>
internal static class Outcome
{
    /// <summary>The written aggregate.</summary>
    /// <exception cref="VersionConflictException">Somebody else wrote first.</exception>
    /// <exception cref="IdempotencyConflictException">The key was used for another request.</exception>
    /// <exception cref="NotFoundException">There is none, or the caller may not know of it.</exception>
    /// <exception cref="InvalidInputException">The change was refused.</exception>
    public static T Value<T>(this WriteOutcome<T> outcome, ReaderLanguage language)
        where T : class => outcome switch
    {
        Written<T> written => written.Value,
        ConcurrencyConflict<T> conflict => throw new VersionConflictException(conflict.CurrentVersion, conflict.Last, language),
        IdempotencyKeyReused<T> => throw new IdempotencyConflictException(language),
        Refused<T> refused => throw new InvalidInputException(refused.Fault, language),
        _ => throw new NotFoundException(language),
    };

    /// <summary>Refuses what has faults; does nothing without any.</summary>
    /// <exception cref="AggregateException">Holds an <see cref="InvalidInputException"/> for each fault.</exception>
    public static void Refuse(IEnumerable<InputFault> faults, ReaderLanguage language)
    {
        var refusals = faults.Select(fault => new InvalidInputException(fault, language)).ToList();
        if (refusals.Count > 0) throw new AggregateException(refusals);
    }

    /// <summary>A request that may be sent again.</summary>
    /// <param name="key">The key as the client sent it.</param>
    /// <param name="body">What it stands for, as text that is equal for equal requests.</param>
    /// <param name="language">The caller's language.</param>
    /// <exception cref="InvalidInputException">The key cannot be one.</exception>
    public static IdempotentRequest Request(string key, string body, ReaderLanguage language) =>
        IdempotencyKey.TryParse(key, out var parsed, out var fault)
            ? IdempotentRequest.Of(parsed, body)
            : throw new InvalidInputException(fault.In("idempotencyKey"), language);
}

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

/// <summary>There is no such thing, or the caller may not know of it or not change it: the answer is the same. Nothing was changed.</summary>
internal sealed class NotFoundException(ReaderLanguage language) : Exception(OutcomeSentences.Say("not-found", language))
{
    /// <summary>Always <c>NOT_FOUND</c>.</summary>
    public string Code { get; } = "NOT_FOUND";
}

/// <summary>Somebody else changed it since the caller read it. Nothing was changed: read it again, and send the change with its present version.</summary>
internal sealed class VersionConflictException(long currentVersion, LastChange? last, ReaderLanguage language)
    : Exception(OutcomeSentences.Say("version-conflict", language))
{
    /// <summary>Always <c>VERSION_CONFLICT</c>.</summary>
    public string Code { get; } = "VERSION_CONFLICT";

    /// <summary>The present version.</summary>
    public long CurrentVersion => currentVersion;

    /// <summary>When it was changed last; null when that is not known.</summary>
    public DateTimeOffset? ChangedAt => last?.At;

    /// <summary>The role of who changed it; null where the caller is not told.</summary>
    public Role? ChangedAs => last?.Role;

    /// <summary>The account that changed it, never a person's name; null where the caller is not told.</summary>
    public string? ChangedBy => last?.By;
}

/// <summary>The idempotency key was used before, for another request. Nothing was changed: give each new request its own key.</summary>
internal sealed class IdempotencyConflictException(ReaderLanguage language) : Exception(OutcomeSentences.Say("idempotency-conflict", language))
{
    /// <summary>Always <c>IDEMPOTENCY_CONFLICT</c>.</summary>
    public string Code { get; } = "IDEMPOTENCY_CONFLICT";
}
