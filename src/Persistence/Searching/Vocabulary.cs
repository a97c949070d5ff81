namespace Matching.Persistence.Searching;

/// <summary>The words of many names, each with the names that hold it. Immutable.</summary>
internal sealed class Vocabulary
{
    private readonly string[] _words;
    private readonly int[][] _names;

    /// <param name="entries">Words with the rank of the name that holds them.</param>
    public Vocabulary(IEnumerable<(string Word, int Name)> entries)
    {
        var byWord = entries.GroupBy(entry => entry.Word, entry => entry.Name, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToArray();
        _words = Array.ConvertAll(byWord, group => group.Key);
        _names = Array.ConvertAll(byWord, group => group.Distinct().ToArray());
    }

    /// <summary>Marks the names that hold a word which begins so; those that hold the word itself by the higher mark.</summary>
    public void MarkBeginning(string beginning, Span<byte> marks, byte whole, byte part)
    {
        var start = Array.BinarySearch(_words, beginning, StringComparer.Ordinal);
        for (var index = start < 0 ? ~start : start; index < _words.Length && _words[index].StartsWith(beginning, StringComparison.Ordinal); index++)
            Mark(index, marks, _words[index].Length == beginning.Length ? whole : part);
    }

    /// <summary>Marks the names that hold the word itself.</summary>
    public void MarkWhole(string word, Span<byte> marks, byte mark)
    {
        var index = Array.BinarySearch(_words, word, StringComparer.Ordinal);
        if (index >= 0) Mark(index, marks, mark);
    }

    /// <summary>Marks the names that hold a word one typing fault away.</summary>
    public void MarkMisspelt(string typed, Span<byte> marks, byte mark)
    {
        for (var index = 0; index < _words.Length; index++)
        {
            if (Spelling.IsOneFaultFrom(typed, _words[index])) Mark(index, marks, mark);
        }
    }

    private void Mark(int word, Span<byte> marks, byte mark)
    {
        foreach (var name in _names[word]) marks[name] = Math.Max(marks[name], mark);
    }
}
