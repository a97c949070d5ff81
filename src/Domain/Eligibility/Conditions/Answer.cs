namespace Matching.Domain.Eligibility.Conditions;

/// <summary>A condition's answer on one day.</summary>
/// <param name="Truth">The answer.</param>
/// <param name="HoldsUntil">The last day, inclusive, on which time alone cannot change it; null when it never will.</param>
/// <param name="Facts">What it rests on.</param>
internal sealed record Answer(Truth Truth, DateOnly? HoldsUntil, params Fact[] Facts)
{
    /// <summary>Whether it is no because a right has come to its end.</summary>
    public bool HasEnded { get; init; }

    /// <summary>Nothing can be said for lack of a fact.</summary>
    public static Answer Unknown(string fact) => new(Truth.Unknown, null, new Fact(fact, ""));

    /// <summary>An answer that turns from no to yes on a day.</summary>
    public static Answer From(DateOnly firstDay, DateOnly on, params Fact[] facts) =>
        on >= firstDay ? new(Truth.Yes, null, facts) : new(Truth.No, firstDay.AddDays(-1), facts);

    /// <summary>An answer that turns from yes to no on a day.</summary>
    public static Answer Before(DateOnly firstDay, DateOnly on, params Fact[] facts) =>
        on < firstDay ? new(Truth.Yes, firstDay.AddDays(-1), facts) : new(Truth.No, null, facts);

    /// <summary>An answer that time does not change.</summary>
    public static Answer Of(bool isTrue, params Fact[] facts) => new(isTrue ? Truth.Yes : Truth.No, null, facts);
}

/// <summary>Three-valued truth (Kleene): what is not known is neither true nor false.</summary>
internal enum Truth
{
    No,
    Unknown,
    Yes,
}
