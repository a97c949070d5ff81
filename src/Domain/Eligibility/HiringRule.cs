namespace Matching.Domain.Eligibility;

/// <summary>What the law asks of a person for a kind of contract or of work, beside the rights that a rule set opens.</summary>
public sealed record HiringRule
{
    internal HiringRule(string code, string source, DateOnly inForceSince, int age, Condition condition) =>
        (Code, Source, InForceSince, Age, Condition) = (code, source, inForceSince, age, condition);

    /// <summary>A stable code, such as <c>legal-ban.minor</c>; rules that say the same at several ages share it.</summary>
    public string Code { get; }

    /// <summary>The law that says so.</summary>
    public string Source { get; }

    /// <summary>The day from which it is applied in this form.</summary>
    public DateOnly InForceSince { get; }

    /// <summary>The age that it names, in completed years.</summary>
    public int Age { get; }

    /// <summary>The kinds of contract that it concerns; all of them when empty.</summary>
    public IReadOnlyList<ContractType> Contracts { get; init; } = [];

    /// <summary>The work that it concerns, under those contracts.</summary>
    public ConcernedWork Work { get; init; }

    /// <summary>Whether the hire is to be confirmed where the facts are not known; otherwise they are taken to fit.</summary>
    public bool AsksForFacts { get; init; }

    internal Condition Condition { get; }

    /// <summary>Whether the rule asks anything for that work.</summary>
    /// <param name="contract">The kind of contract.</param>
    /// <param name="shift">When the work is done; null when not said.</param>
    /// <param name="isListedAsbestosWork">Whether it is listed asbestos work.</param>
    public bool Concerns(ContractType contract, Shift? shift, bool isListedAsbestosWork) =>
        (Contracts.Count == 0 || Contracts.Contains(contract)) && Work switch
        {
            ConcernedWork.AtNight => shift == Shift.Night,
            ConcernedWork.ListedAsbestos => isListedAsbestosWork,
            _ => true,
        };
}

/// <summary>The work that a rule on hiring concerns.</summary>
public enum ConcernedWork
{
    /// <summary>Any.</summary>
    Any,

    /// <summary>Night work.</summary>
    AtNight,

    /// <summary>Listed asbestos work.</summary>
    ListedAsbestos,
}
