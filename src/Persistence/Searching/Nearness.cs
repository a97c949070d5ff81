namespace Matching.Persistence.Searching;

/// <summary>How near a name is to what was typed; the least is the nearest.</summary>
/// <param name="Part">0 when a whole code found a part, such as an arrondissement; else 1.</param>
/// <param name="Missing">Of titles: 0 for the title itself, else 1 and the telling words that were not typed. 0 for places.</param>
/// <param name="Unfinished">Of titles: the terms that found only a beginning of a word, or one with a fault. 0 for places.</param>
/// <param name="Rank">Former, rare and secondary names come after the others.</param>
/// <param name="Weight">Of places: the greater comes first; see <see cref="OfPlace"/>. 0 for titles.</param>
internal readonly record struct Nearness(int Part, int Missing, int Unfinished, int Rank, long Weight) : IComparable<Nearness>
{
    // A name itself counts like a place a hundred times as large whose name begins so, and that like one that only holds the words:
    // "toul" is Toul before Toulouse, and "evry" is Évry-Courcouronnes before a village called Évry.
    private const long Preference = 100;

    public static Nearness OfTitle(SearchedName name, TypedPhrase typed, int unfinished) =>
        new(1, typed.Writings.Contains(name.Letters) ? 0 : Math.Max(1, name.Telling - typed.Telling + 1), unfinished, name.Rank, 0);

    /// <summary>The nearness of a place: by its inhabitants, where the name itself outweighs its beginning, and that any other words.</summary>
    /// <param name="name">The name found.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="inhabitants">Of the place.</param>
    /// <param name="isWholePart">Whether a whole code found a part, such as an arrondissement.</param>
    public static Nearness OfPlace(SearchedName name, TypedPhrase typed, long inhabitants, bool isWholePart)
    {
        // Places without a figure still come in the order of their names' nearness.
        var weight = inhabitants + 1;
        if (name.Rank == 0) weight *= Preference;
        if (typed.Writings.Any(writing => Begins(name.Letters, writing) || Begins(name.WithoutArticle, writing))) weight *= Preference;
        if (typed.Writings.Any(writing => writing == name.Letters || writing == name.WithoutArticle)) weight *= Preference;
        return new(isWholePart ? 0 : 1, 0, 0, 0, weight);
    }

    public int CompareTo(Nearness other)
    {
        var order = Part.CompareTo(other.Part);
        if (order == 0) order = Missing.CompareTo(other.Missing);
        if (order == 0) order = Unfinished.CompareTo(other.Unfinished);
        if (order == 0) order = Rank.CompareTo(other.Rank);
        return order == 0 ? other.Weight.CompareTo(Weight) : order;
    }

    private static bool Begins(string name, string writing) => name.StartsWith(writing, StringComparison.Ordinal);
}

/// <summary>What was typed as a whole, to compare with whole names.</summary>
internal sealed class TypedPhrase
{
    // Abbreviations multiply the writings; more than these are never needed.
    private const int MostWritings = 8;

    public TypedPhrase(IReadOnlyList<TypedTerm> terms)
    {
        Writings = new HashSet<string>(
            Spell(terms).Concat(Spell([.. terms.Where(term => !term.IsNumber)])).Where(writing => writing.Length > 0), StringComparer.Ordinal);
        WholeCodes = terms.SelectMany(term => term.Codes).ToHashSet(StringComparer.Ordinal);
        Telling = terms.Where(term => !term.IsSlight && term.Codes.Count == 0).Sum(term => term.Readings.Max(reading => reading.Length));
    }

    /// <summary>The folded text without blanks, abbreviated and spelt out, with its numbers and without.</summary>
    public IReadOnlySet<string> Writings { get; }

    /// <summary>The codes typed.</summary>
    public IReadOnlySet<string> WholeCodes { get; }

    /// <summary>How many telling words were typed.</summary>
    public int Telling { get; }

    private static IEnumerable<string> Spell(IReadOnlyList<TypedTerm> terms) => terms.Aggregate(
        (IEnumerable<string>)[""],
        (writings, term) => [.. writings.SelectMany(writing => term.Readings.Select(reading => writing + string.Concat(reading))).Take(MostWritings)]);
}
