namespace Matching.GraphQL.Language;

/// <summary>Int and Float literals (specification sections 2.9.1 and 2.9.2).</summary>
internal static class NumberLiteral
{
    /// <summary>Finds where the number that starts at an offset ends.</summary>
    /// <exception cref="GraphQLSyntaxException">It is not a number, or a name or dot touches it.</exception>
    public static int EndOf(in Lexer lexer, ReadOnlySpan<byte> text, int start, out bool isFloat)
    {
        isFloat = false;
        var position = text[start] == '-' ? start + 1 : start;
        position = EndOfInteger(lexer, text, position);
        if (At(text, position) == '.')
        {
            isFloat = true;
            position = EndOfDigits(lexer, text, position + 1);
        }

        if (At(text, position) is (byte)'e' or (byte)'E')
        {
            isFloat = true;
            position++;
            if (At(text, position) is (byte)'+' or (byte)'-') position++;
            position = EndOfDigits(lexer, text, position);
        }

        if (At(text, position) == '.' || CharacterClass.IsNameStart(At(text, position))) throw NotADigit(lexer, text, position);
        return position;
    }

    private static int EndOfInteger(in Lexer lexer, ReadOnlySpan<byte> text, int position)
    {
        if (At(text, position) != '0') return EndOfDigits(lexer, text, position);
        if (!CharacterClass.IsDigit(At(text, position + 1))) return position + 1;
        throw lexer.Error(position + 1, $"Invalid number, unexpected digit after 0: {SourceCharacter.Describe(text, position + 1)}.");
    }

    private static int EndOfDigits(in Lexer lexer, ReadOnlySpan<byte> text, int position)
    {
        if (!CharacterClass.IsDigit(At(text, position))) throw NotADigit(lexer, text, position);
        while (CharacterClass.IsDigit(At(text, position))) position++;
        return position;
    }

    private static byte At(ReadOnlySpan<byte> text, int position) => position < text.Length ? text[position] : (byte)0;

    private static GraphQLSyntaxException NotADigit(in Lexer lexer, ReadOnlySpan<byte> text, int position) =>
        lexer.Error(position, $"Invalid number, expected digit but got: {SourceCharacter.Describe(text, position)}.");
}
