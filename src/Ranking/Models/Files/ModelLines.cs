using System.Globalization;

namespace Matching.Ranking.Models.Files;

/// <summary>Goes through the lines of a text and takes words off them; what is not as expected is told with its line.</summary>
internal sealed class ModelLines(string text)
{
    private int _next;

    /// <summary>The number of the line at hand, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Whether all lines were taken.</summary>
    public bool AtEnd => _next >= text.Length;

    /// <summary>The next line without its first word, which must be <paramref name="keyword"/>; empty when the keyword stands alone.</summary>
    public string After(string keyword)
    {
        var line = Next();
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        var first = space < 0 ? line : line[..space];
        if (first != keyword) throw Error($"'{Short(first)}'; expected '{keyword}'");
        return space < 0 ? "" : line[(space + 1)..];
    }

    /// <summary>The words of the next line after its keyword.</summary>
    public string[] Words(string keyword, int count)
    {
        var words = After(keyword).Split(' ');
        return words.Length == count ? words : throw Error($"{words.Length} words after '{keyword}'; expected {count}");
    }

    /// <summary>The next line's number of things to come: 0 or more. A promise only: nothing is reserved for it.</summary>
    public int Count(string keyword) => Whole(Words(keyword, 1)[0], 0);

    public int Whole(string word, int least) =>
        int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least
            ? number
            : throw Error($"'{Short(word)}'; expected a whole number from {least}");

    public double Number64(string word) =>
        double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw Error($"'{Short(word)}'; expected a finite number");

    public T Named<T>(string word) where T : struct, Enum =>
        Enum.GetNames<T>().Contains(word) ? Enum.Parse<T>(word) : throw Error($"'{Short(word)}'; expected one of {string.Join(", ", Enum.GetNames<T>())}");

    /// <summary>What to throw about the line at hand.</summary>
    public RankingModelException Error(string what, Exception? cause = null) => new($"Line {Number}: {what}.", cause);

    /// <summary>Texts of a damaged file may be of any length; a message is not.</summary>
    public static string Short(string word) => word.Length <= 40 ? word : $"{word[..40]}…";

    private string Next()
    {
        Number++;
        var end = AtEnd ? -1 : text.IndexOf('\n', _next);
        if (end < 0) throw Error("the file ends here; more lines were announced");
        var line = text[_next..end];
        _next = end + 1;
        return line;
    }
}
