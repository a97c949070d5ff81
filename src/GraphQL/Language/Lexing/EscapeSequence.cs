using System.Text;

namespace Matching.GraphQL.Language;

/// <summary>The escapes of a string: <c>\n</c>, <c>\u00E9</c>, <c>\u{1F600}</c>, surrogate pairs (section 2.9.4).</summary>
internal static class EscapeSequence
{
    /// <summary>A braced escape ends within these many characters, zeros included, as in graphql-js.</summary>
    private const int LongestBraced = 12;

    /// <summary>Reads the escape a text starts with.</summary>
    /// <param name="text">The text, from the backslash on.</param>
    /// <param name="rune">The character it stands for; U+FFFD when it is wrong.</param>
    /// <param name="length">How long it is in bytes; when it is wrong, how many UTF-16 code units show the fault.</param>
    /// <returns>Whether it is a correct escape.</returns>
    public static bool TryRead(ReadOnlySpan<byte> text, out Rune rune, out int length)
    {
        if (text.StartsWith("\\u{"u8)) return TryReadBraced(text, out rune, out length);
        if (text.StartsWith("\\u"u8)) return TryReadFixed(text, out rune, out length);

        length = 2;
        var character = (text.Length > 1 ? text[1] : (byte)0) switch
        {
            (byte)'"' => '"',
            (byte)'\\' => '\\',
            (byte)'/' => '/',
            (byte)'b' => '\b',
            (byte)'f' => '\f',
            (byte)'n' => '\n',
            (byte)'r' => '\r',
            (byte)'t' => '\t',
            _ => '\0',
        };
        rune = character == '\0' ? Rune.ReplacementChar : new Rune(character);
        return character != '\0';
    }

    private static bool TryReadBraced(ReadOnlySpan<byte> text, out Rune rune, out int length)
    {
        var point = 0;
        rune = Rune.ReplacementChar;
        for (length = 3; length < LongestBraced;)
        {
            var value = length < text.Length ? text[length] : (byte)0;
            length++;
            if (value == '}') return length > 4 && Rune.TryCreate(point, out rune);

            point = unchecked((point << 4) | HexDigit(value));
            if (point < 0) return false;
        }

        return false;
    }

    private static bool TryReadFixed(ReadOnlySpan<byte> text, out Rune rune, out int length)
    {
        length = 6;
        var code = FourHexDigits(text, 2);
        if (Rune.TryCreate(code, out rune)) return true;
        if (code is < 0xD800 or > 0xDBFF || !text[6..].StartsWith("\\u"u8)) return false;

        var trail = FourHexDigits(text, 8);
        if (trail is < 0xDC00 or > 0xDFFF) return false;

        length = 12;
        rune = new Rune((char)code, (char)trail);
        return true;
    }

    /// <summary>Four digits at an offset; negative when one is not hexadecimal.</summary>
    private static int FourHexDigits(ReadOnlySpan<byte> text, int offset)
    {
        if (text.Length < offset + 4) return -1;
        return (HexDigit(text[offset]) << 12) | (HexDigit(text[offset + 1]) << 8)
            | (HexDigit(text[offset + 2]) << 4) | HexDigit(text[offset + 3]);
    }

    private static int HexDigit(byte value) => value switch
    {
        >= (byte)'0' and <= (byte)'9' => value - '0',
        >= (byte)'A' and <= (byte)'F' => value - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => value - 'a' + 10,
        _ => -1,
    };
}
