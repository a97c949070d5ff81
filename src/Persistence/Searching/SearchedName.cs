namespace Matching.Persistence.Searching;

/// <summary>A name as the index holds it.</summary>
internal sealed class SearchedName
{
    private static readonly string[] Articles = ["le", "la", "les", "l"];

    public SearchedName(int item, ItemName name, SearchedKind kind)
    {
        var words = TypedText.Words(name.Text, kind);
        Item = item;
        Rank = name.Rank;
        Letters = string.Concat(words);
        WithoutArticle = words.Count > 1 && Articles.Contains(words[0]) ? Letters[words[0].Length..] : Letters;
        Telling = words.Count(word => !Abbreviations.IsSlight(word, kind));
        Findable = [.. words.Concat(Elided(words)).Append(Letters).Distinct()];
    }

    /// <summary>The rank of the item that has the name.</summary>
    public int Item { get; }

    /// <summary>0 for the name it has; higher for former and secondary ones.</summary>
    public int Rank { get; }

    /// <summary>The folded name without blanks.</summary>
    public string Letters { get; }

    /// <summary>The same without an article in front: people look for <c>Rochelle</c> and <c>Havre</c>.</summary>
    public string WithoutArticle { get; }

    /// <summary>How many of its words are neither articles nor prepositions.</summary>
    public int Telling { get; }

    /// <summary>Its words, and what people write in one: all of it, and a letter before an apostrophe with the next word.</summary>
    public IReadOnlyList<string> Findable { get; }

    private static IEnumerable<string> Elided(IReadOnlyList<string> words) =>
        Enumerable.Range(0, Math.Max(0, words.Count - 1)).Where(index => words[index].Length == 1).Select(index => words[index] + words[index + 1]);
}
