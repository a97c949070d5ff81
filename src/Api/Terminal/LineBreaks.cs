namespace Matching.Api.Terminal;

/// <summary>Breaks text between words where the line of a terminal ends; a terminal by itself cuts words in two.</summary>
internal static class LineBreaks
{
    private const int NarrowestText = 20;

    /// <summary>The text in lines that fit; a single word longer than a line, such as a path, stays whole so that it can be copied.</summary>
    /// <param name="text">One line or several.</param>
    /// <param name="width">Characters a line has; null where nobody watches it, and no line is broken.</param>
    /// <param name="hang">By how many blanks the rest of a broken line is set in, beyond those it starts with.</param>
    public static string Fit(string text, int? width, int hang = 0) =>
        width is { } most ? string.Join(Environment.NewLine, text.ReplaceLineEndings("\n").Split('\n').SelectMany(line => Broken(line, most, hang))) : text;

    private static IEnumerable<string> Broken(string line, int width, int hang)
    {
        var indent = line.Length - line.TrimStart(' ').Length + hang;
        // A terminal narrower than that reads better without columns.
        if (width - indent < NarrowestText) indent = 0;
        while (line.Length > width)
        {
            var end = line.LastIndexOf(' ', width);
            if (end <= indent) end = line.IndexOf(' ', Math.Min(line.Length, Math.Max(width, indent)));
            if (end < 0) break;
            yield return line[..end].TrimEnd(' ');
            line = new string(' ', indent) + line[end..].TrimStart(' ');
        }

        yield return line;
    }
}
