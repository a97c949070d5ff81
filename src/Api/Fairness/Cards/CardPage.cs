using System.Globalization;
using System.Text;
using Matching.Api.Matches;

namespace Matching.Api.Fairness.Cards;

/// <summary>A page of Markdown in one language. The same content gives the same bytes on every machine: no culture of the system takes part.</summary>
/// <param name="language">The language of texts and numbers.</param>
internal sealed class CardPage(ReaderLanguage language)
{
    private readonly StringBuilder _page = new();

    /// <summary>The text of that name with its places filled.</summary>
    public string Say(string key, params object[] values) => CardTexts.Say(key, language, values);

    /// <summary>A term of the domain in the words of explanations.</summary>
    public string Term(string key) => ReasonSentences.Term(key, language);

    /// <summary>A number with that many decimals, or in full thousands.</summary>
    public string Number(double value, int decimals = 3)
    {
        var (point, thousands) = language == ReaderLanguage.En ? (".", ",") : (",", "\u202f");
        var format = new NumberFormatInfo { NumberDecimalSeparator = point, NumberGroupSeparator = thousands };
        return Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), format);
    }

    /// <summary>A whole number with its thousands apart.</summary>
    public string Count(int value) => Number(value, 0);

    /// <summary>A part of a whole in per cent, such as <c>12.5 % (1 of 8)</c>; a dash of nothing.</summary>
    public string Share(int part, int whole) => whole == 0 ? "–" : Say("share", Number(100.0 * part / whole, 1), Count(part), Count(whole));

    /// <summary>A day, by ISO 8601 in both languages.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The title of the page.</summary>
    public CardPage Title(string text) => Line("# " + text);

    /// <summary>A section's heading.</summary>
    public CardPage Section(string key) => Line("## " + Say(key));

    /// <summary>A heading within a section.</summary>
    public CardPage Part(string text) => Line("### " + text);

    /// <summary>A paragraph.</summary>
    public CardPage Paragraph(string key, params object[] values) => Line(Say(key, values));

    /// <summary>Points of a list, each a paragraph of its own.</summary>
    public CardPage Points(IEnumerable<string> texts) => Line(string.Join('\n', texts.Select(text => "- " + text)));

    /// <summary>A table. Bars in a cell are escaped, so that no value can add a column.</summary>
    public CardPage Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var lines = rows.Select(Row).Prepend(Row([.. columns.Select(_ => "---")])).Prepend(Row(columns));
        return Line(string.Join('\n', lines));
    }

    /// <summary>The page so far, its lines ended by line feeds.</summary>
    public override string ToString() => _page.ToString();

    private static string Row(IReadOnlyList<string> cells) =>
        "| " + string.Join(" | ", cells.Select(cell => cell.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal))) + " |";

    private CardPage Line(string text)
    {
        if (_page.Length > 0) _page.Append('\n');
        _page.Append(text).Append('\n');
        return this;
    }
}
