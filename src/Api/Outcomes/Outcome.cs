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
        ConcurrencyConflict<T> conflict => throw new VersionConflictException(conflict.CurrentVersion, language),
        IdempotencyKeyReused<T> => throw new IdempotencyConflictException(language),
        Refused<T> refused => throw new InvalidInputException(refused.Fault, language),
        _ => throw new NotFoundException(language),
    };

    /// <summary>Lets an aggregate pass that can be kept.</summary>
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
