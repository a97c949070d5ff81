namespace Matching.Persistence.Searching;

/// <summary>One thing that was typed: a word or a number.</summary>
/// <param name="Word">The word as folded.</param>
/// <param name="Readings">What finds it: any of these, each by all of its words, each word by its start.</param>
internal sealed record TypedTerm(string Word, IReadOnlyList<string[]> Readings)
{
    // Fewer letters have too many neighbours.
    private const int LeastLettersForFault = 4;

    /// <summary>The beginning of a postal, INSEE, department or ROME code that it may be; several where a leading zero was lost.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>The number that it may be in a name: 3 for <c>3</c>, <c>3e</c>, <c>03</c> or <c>III</c>.</summary>
    public string? Number { get; init; }

    /// <summary>Whether it is an article, a preposition or the like.</summary>
    public bool IsSlight { get; init; }

    /// <summary>Whether it is a number only, which is no part of a name but in Paris, Lyon and Marseille.</summary>
    public bool IsNumber => char.IsAsciiDigit(Word[0]);

    /// <summary>Whether one typing fault in it is forgiven.</summary>
    public bool MayBeMisspelt => Word.Length >= LeastLettersForFault && !IsNumber && !IsSlight;
}
