using Matching.Retrieval;

namespace Matching.LearnedRanking.History;

/// <summary>What the log of rankings keeps of a person, once for all lists until it changes (docs/decisions/0172-a-list-in-two-kilobytes.md).</summary>
public sealed record ListedPerson
{
    /// <summary>What rules and features look at.</summary>
    public required RecordedPerson Person { get; init; }

    /// <summary>The occupations looked for: each list says which of them counted.</summary>
    public IReadOnlyList<JobTarget> Targets { get; init; } = [];

    /// <summary>Keeps what is needed of a person.</summary>
    public static ListedPerson Of(MatchableCandidate candidate) => new() { Person = RecordedPerson.Of(candidate), Targets = candidate.Targets };

    /// <summary>The target that counted; null when none was known.</summary>
    /// <param name="wish">Its place among the wishes, from 0; -1 when none has a link to the work.</param>
    internal JobTarget? TargetOf(int wish) => wish >= 0 ? Targets[wish] : Targets is [var first, ..] ? first : null;
}
