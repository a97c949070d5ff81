using System.Text;

namespace Matching.GraphQL.Language;

/// <summary>Strings between triple quotation marks (specification section 2.9.4, "Block Strings").</summary>
internal static class BlockString
{
    /// <summary>Finds the offset after the closing quotes of the block string that starts at an offset.</summary>
    /// <exception cref="GraphQLSyntaxException">It has no end.</exception>
    public static int EndOf(in Lexer lexer, ReadOnlySpan<byte> text, int start)
    {
        var position = start + 3;
        while (true)
        {
            var plain = text[position..].IndexOfAny((byte)'"', (byte)'\\');
            if (plain < 0) throw lexer.Error(text.Length, "Unterminated string.");

            position += plain;
            if (text[position..].StartsWith("\"\"\""u8)) return position + 3;
            position += text[position..].StartsWith("\\\"\"\""u8) ? 4 : 1;
        }
    }

    /// <summary>The value of a block string's content: escaped quotes resolved, common indentation and outer blank lines removed.</summary>
    /// <remarks>The algorithm is BlockStringValue(rawValue) of section 2.9.4.</remarks>
    public static string Decode(ReadOnlySpan<byte> content)
    {
        var raw = Encoding.UTF8.GetString(content).Replace("\\\"\"\"", "\"\"\"", StringComparison.Ordinal);
        if (raw.AsSpan().IndexOfAny('\n', '\r') < 0) return IsBlank(raw) ? "" : raw;

        var lines = raw.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        var first = Array.FindIndex(lines, line => !IsBlank(line));
        if (first < 0) return "";

        var last = Array.FindLastIndex(lines, line => !IsBlank(line));
        var indent = CommonIndent(lines);
        for (var i = 1; i < lines.Length; i++) lines[i] = lines[i][Math.Min(indent, lines[i].Length)..];
        return string.Join('\n', lines, first, last - first + 1);
    }

    private static int CommonIndent(string[] lines)
    {
        var common = int.MaxValue;
        foreach (var line in lines.AsSpan(1))
        {
            var indent = line.AsSpan().IndexOfAnyExcept(' ', '\t');
            if (indent >= 0) common = Math.Min(common, indent);
        }

        return common;
    }

    private static bool IsBlank(string line) => line.AsSpan().IndexOfAnyExcept(' ', '\t') < 0;
}
