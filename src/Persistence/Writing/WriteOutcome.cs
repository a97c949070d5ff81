namespace Matching.Persistence.Writing;

/// <summary>What came of a write: exactly one of the records below.</summary>
/// <typeparam name="T">The aggregate.</typeparam>
public abstract record WriteOutcome<T>
    where T : class
{
    private protected WriteOutcome()
    {
    }
}

/// <summary>The write is committed.</summary>
/// <param name="Value">The aggregate as it now stands, with its version.</param>
/// <param name="Replayed">Whether an earlier command with the same idempotency key did it; this one changed nothing.</param>
public sealed record Written<T>(T Value, bool Replayed = false) : WriteOutcome<T>
    where T : class;

/// <summary>Somebody else wrote first: nothing changed.</summary>
/// <param name="CurrentVersion">The version to read again and to base the next attempt on.</param>
public sealed record ConcurrencyConflict<T>(long CurrentVersion) : WriteOutcome<T>
    where T : class
{
    /// <summary>Who wrote it and when; null when that is not known or not for the caller.</summary>
    public LastChange? Last { get; init; }
}

/// <summary>The idempotency key was used before, by the same caller and command, with another body: nothing changed.</summary>
/// <param name="Key">The key.</param>
public sealed record IdempotencyKeyReused<T>(IdempotencyKey Key) : WriteOutcome<T>
    where T : class;

/// <summary>There is no such aggregate, or the caller may not know that there is one: nothing changed.</summary>
public sealed record NotFound<T> : WriteOutcome<T>
    where T : class;

/// <summary>A rule of the domain, or a natural key that is taken, refuses the change: nothing changed.</summary>
/// <param name="Fault">Which field or state, why, and what is allowed.</param>
public sealed record Refused<T>(InputFault Fault) : WriteOutcome<T>
    where T : class;
