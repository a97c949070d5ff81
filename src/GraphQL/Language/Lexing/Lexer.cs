using System.Text;

namespace Matching.GraphQL.Language;

/// <summary>
/// Reads tokens one at a time from valid UTF-8 (specification section 2.1); it is its own current token, so a copy
/// of it is a bookmark. Nothing is allocated before a token's text is asked for.
/// </summary>
internal ref struct Lexer(SourceText source)
{
    private readonly SourceText _source = source;
    private readonly ReadOnlySpan<byte> _text = source.Utf8.Span;

    /// <summary>What the current token is.</summary>
    public TokenKind Kind { get; private set; } = TokenKind.StartOfFile;

    /// <summary>Offset of the current token's first byte.</summary>
    public int Start { get; private set; }

    /// <summary>Offset after the current token's last byte.</summary>
    public int End { get; private set; }

    /// <summary>The bytes of the current token, quotes included.</summary>
    public readonly ReadOnlySpan<byte> Bytes => _text[Start..End];

    /// <summary>The text of the current token: the value of a string, else the token as written.</summary>
    public readonly string Text() => Kind switch
    {
        TokenKind.String => EscapedString.Decode(_text[(Start + 1)..(End - 1)]),
        TokenKind.BlockString => BlockString.Decode(_text[(Start + 3)..(End - 3)]),
        TokenKind.Name or TokenKind.Int or TokenKind.Float => NameTable.Get(Bytes),
        _ => Encoding.UTF8.GetString(Bytes),
    };

    /// <summary>Moves to the next token; at the end it stays there.</summary>
    /// <exception cref="GraphQLSyntaxException">No token starts at the next character.</exception>
    public void Advance()
    {
        unchecked
        {
            Start = SkipIgnored(End);
            if (Start >= _text.Length)
            {
                Kind = TokenKind.EndOfFile;
                End = Start;
                return;
            }

            var first = _text[Start];
            if (CharacterClass.IsNameStart(first)) ReadName();
            else ReadOther(first);
        }
    }

    /// <summary>An error at a byte offset.</summary>
    public readonly GraphQLSyntaxException Error(int offset, string description, string? code = null) =>
        new(description, _source.LocationOf(offset)) { Code = code };

    private readonly int SkipIgnored(int position)
    {
        unchecked
        {
            for (; (uint)position < (uint)_text.Length; position++)
            {
                var value = _text[position];
                if (CharacterClass.IsIgnored(value)) continue;
                if (value == '#') position = EndOfComment(position);
                else if (value == 0xEF && _text[position..].StartsWith("\uFEFF"u8)) position += 2;
                else break;
            }

            return Math.Min(position, _text.Length);
        }
    }

    private readonly int EndOfComment(int position)
    {
        var length = _text[position..].IndexOfAny((byte)'\n', (byte)'\r');
        return length < 0 ? _text.Length : position + length;
    }

    private void ReadName()
    {
        unchecked
        {
            var position = Start + 1;
            while ((uint)position < (uint)_text.Length && CharacterClass.IsNameContinue(_text[position])) position++;
            Token(TokenKind.Name, position);
        }
    }

    private void ReadOther(byte first)
    {
        switch (first)
        {
            case (byte)'!': Token(TokenKind.Bang, Start + 1); break;
            case (byte)'$': Token(TokenKind.Dollar, Start + 1); break;
            case (byte)'&': Token(TokenKind.Ampersand, Start + 1); break;
            case (byte)'(': Token(TokenKind.ParenLeft, Start + 1); break;
            case (byte)')': Token(TokenKind.ParenRight, Start + 1); break;
            case (byte)':': Token(TokenKind.Colon, Start + 1); break;
            case (byte)'=': Token(TokenKind.Equal, Start + 1); break;
            case (byte)'@': Token(TokenKind.At, Start + 1); break;
            case (byte)'[': Token(TokenKind.BracketLeft, Start + 1); break;
            case (byte)']': Token(TokenKind.BracketRight, Start + 1); break;
            case (byte)'{': Token(TokenKind.BraceLeft, Start + 1); break;
            case (byte)'|': Token(TokenKind.Pipe, Start + 1); break;
            case (byte)'}': Token(TokenKind.BraceRight, Start + 1); break;
            case (byte)'.' when _text[Start..].StartsWith("..."u8): Token(TokenKind.Spread, Start + 3); break;
            case (byte)'"' when _text[Start..].StartsWith("\"\"\""u8):
                Token(TokenKind.BlockString, BlockString.EndOf(this, _text, Start));
                break;
            case (byte)'"': Token(TokenKind.String, EscapedString.EndOf(this, _text, Start)); break;
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'): ReadNumber(); break;
            default: throw UnexpectedCharacter();
        }
    }

    private void ReadNumber()
    {
        var end = NumberLiteral.EndOf(this, _text, Start, out var isFloat);
        Token(isFloat ? TokenKind.Float : TokenKind.Int, end);
    }

    private void Token(TokenKind kind, int end)
    {
        Kind = kind;
        End = end;
    }

    private readonly GraphQLSyntaxException UnexpectedCharacter() => Error(Start, _text[Start] == '\''
        ? "Unexpected single quote character ('), did you mean to use a double quote (\")?"
        : $"Unexpected character: {SourceCharacter.Describe(_text, Start)}.");
}
