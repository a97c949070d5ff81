using System.Text;

namespace Matching.GraphQL.Language;

/// <summary>Words single characters of a source for syntax errors.</summary>
internal static class SourceCharacter
{
    /// <summary>The character at an offset: quoted when printable ASCII, else its code point; <c>&lt;EOF&gt;</c> at the end.</summary>
    public static string Describe(ReadOnlySpan<byte> text, int offset)
    {
        if (offset >= text.Length) return "<EOF>";

        Rune.DecodeFromUtf8(text[offset..], out var rune, out _);
        if (rune.Value == '"') return "'\"'";
        return rune.Value is >= 0x20 and <= 0x7E ? $"\"{rune}\"" : $"U+{rune.Value:X4}";
    }

    /// <summary>The text from an offset, at most the given number of UTF-16 code units.</summary>
    public static string Slice(ReadOnlySpan<byte> text, int offset, int codeUnits)
    {
        var decoded = Encoding.UTF8.GetString(text.Slice(offset, Math.Min(text.Length - offset, 4 * codeUnits)));
        return decoded[..Math.Min(decoded.Length, codeUnits)];
    }
}
