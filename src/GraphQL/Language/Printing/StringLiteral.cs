using System.Text;

namespace Matching.GraphQL.Language;

/// <summary>Writes string literals (specification section 2.9.4), laid out as graphql-js does.</summary>
internal static class StringLiteral
{
    private const int LongestOneLineBlock = 70;

    public static string Print(StringValueNode node) => node.IsBlock ? PrintBlock(node.Value) : PrintQuoted(node.Value);

    /// <summary>Between single quotation marks; control characters, quotes and backslashes escaped.</summary>
    public static string PrintQuoted(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var character in value)
        {
            _ = character switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' or (>= '\u007F' and <= '\u009F') => text.Append("\\u").Append(((int)character).ToString("X4", null)),
                _ => text.Append(character),
            };
        }

        return text.Append('"').ToString();
    }

    /// <summary>Between triple quotation marks; the value must survive the removal of common indentation.</summary>
    public static string PrintBlock(string value)
    {
        var escaped = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        var lines = escaped.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        var isSingleLine = lines.Length == 1;
        var forceLeadingNewLine = !isSingleLine && lines.Skip(1).All(line => line.Length == 0 || line[0] is ' ' or '\t');
        var endsWithTripleQuotes = escaped.EndsWith("\\\"\"\"", StringComparison.Ordinal);
        var forceTrailingNewLine = (value.EndsWith('"') && !endsWithTripleQuotes) || value.EndsWith('\\');
        var isSpread = !isSingleLine || value.Length > LongestOneLineBlock || forceTrailingNewLine || endsWithTripleQuotes;
        var startsWithSpace = isSingleLine && value.Length > 0 && value[0] is ' ' or '\t';
        var before = (isSpread && !startsWithSpace) || forceLeadingNewLine ? "\n" : "";
        var after = isSpread ? "\n" : "";
        return $"\"\"\"{before}{escaped}{after}\"\"\"";
    }

    /// <summary>Whether a value can be written between triple quotation marks and read back unchanged.</summary>
    public static bool FitsBlock(string value)
    {
        if (value.Any(character => character < ' ' && character is not ('\n' or '\t'))) return false;

        var printed = PrintBlock(value);
        return BlockString.Decode(Encoding.UTF8.GetBytes(printed[3..^3])) == value;
    }
}
