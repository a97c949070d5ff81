using System.Buffers;
using System.Text;

namespace Matching.GraphQL.Language;

/// <summary>Strings between single quotation marks (specification section 2.9.4).</summary>
internal static class EscapedString
{
    private static readonly SearchValues<byte> Special = SearchValues.Create("\"\\\n\r"u8);

    /// <summary>Finds the offset after the closing quote of the string that starts at an offset.</summary>
    /// <exception cref="GraphQLSyntaxException">It has no end on its line, or a wrong escape sequence.</exception>
    public static int EndOf(in Lexer lexer, ReadOnlySpan<byte> text, int start)
    {
        var position = start + 1;
        while (true)
        {
            var plain = text[position..].IndexOfAny(Special);
            position = plain < 0 ? text.Length : position + plain;
            if (position == text.Length || text[position] is (byte)'\n' or (byte)'\r') throw lexer.Error(position, "Unterminated string.");
            if (text[position] == '"') return position + 1;
            if (!EscapeSequence.TryRead(text[position..], out _, out var length)) throw WrongEscape(lexer, text, position, length);
            position += length;
        }
    }

    /// <summary>The value of a string whose escapes <see cref="EndOf"/> has checked.</summary>
    public static string Decode(ReadOnlySpan<byte> content)
    {
        var escape = content.IndexOf((byte)'\\');
        if (escape < 0) return Encoding.UTF8.GetString(content);

        var value = new StringBuilder(content.Length);
        while (escape >= 0)
        {
            value.Append(Encoding.UTF8.GetString(content[..escape]));
            EscapeSequence.TryRead(content[escape..], out var rune, out var length);
            value.Append(rune.ToString());
            content = content[(escape + length)..];
            escape = content.IndexOf((byte)'\\');
        }

        return value.Append(Encoding.UTF8.GetString(content)).ToString();
    }

    private static GraphQLSyntaxException WrongEscape(in Lexer lexer, ReadOnlySpan<byte> text, int position, int length)
    {
        var kind = text[position..].StartsWith("\\u"u8) ? "Unicode" : "character";
        return lexer.Error(position, $"Invalid {kind} escape sequence: \"{SourceCharacter.Slice(text, position, length)}\".");
    }
}
