using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Matching.GraphQL.Language;

/// <summary>Parses one item at the parser's current token and moves past it.</summary>
internal delegate T ParseItem<out T>(ref Parser parser);

/// <summary>
/// A recursive-descent parser with one token of look-ahead (specification appendix B). Nesting is counted, so that
/// a deep document ends in a syntax error, never in an exhausted stack.
/// </summary>
internal ref partial struct Parser(SourceText source, ParserOptions options)
{
    /// <summary>The stack is measured every so many levels: a level needs a few hundred bytes, the check leaves 64 KiB.</summary>
    private const int StackCheckMask = 31;

    private readonly SourceText _source = source;
    private readonly int _maxTokens = options.MaxTokens, _maxDepth = options.MaxDepth;
    private Lexer _token = new(source);
    private NodeStack _nodes = new();
    private int _tokenCount, _depth, _lastEnd;

    /// <summary>Parses a text that holds nothing but one item.</summary>
    public T ParseOnly<T>(ParseItem<T> parse)
    {
        Advance();
        var item = parse(ref this);
        Expect(TokenKind.EndOfFile);
        return item;
    }

    public void Dispose() => _nodes.Dispose();

    private void Advance()
    {
        _lastEnd = _token.End;
        _token.Advance();
        if (_token.Kind == TokenKind.EndOfFile) return;
        if (_tokenCount == _maxTokens)
            throw _token.Error(_token.Start, $"Document contains more than {_maxTokens} tokens. Parsing aborted.", "DOCUMENT_TOO_MANY_TOKENS");
        _tokenCount++;
    }

    /// <summary>The token after the current one, which stays current.</summary>
    private readonly Lexer Next()
    {
        var next = _token;
        next.Advance();
        return next;
    }

    private readonly Location From(int start) => new(start, _lastEnd);

    private readonly bool At(TokenKind kind) => _token.Kind == kind;

    private readonly bool AtKeyword(ReadOnlySpan<byte> keyword) => _token.Kind == TokenKind.Name && _token.Bytes.SequenceEqual(keyword);

    private bool Skip(TokenKind kind)
    {
        if (_token.Kind != kind) return false;

        Advance();
        return true;
    }

    private bool SkipKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!AtKeyword(keyword)) return false;

        Advance();
        return true;
    }

    private void Expect(TokenKind kind)
    {
        if (!Skip(kind)) throw Expected(TokenDescription.Of(kind));
    }

    private void ExpectKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!SkipKeyword(keyword)) throw Expected($"\"{NameTable.Get(keyword)}\"");
    }

    private string ExpectName()
    {
        if (_token.Kind != TokenKind.Name) throw Expected(TokenDescription.Of(TokenKind.Name));

        var name = _token.Text();
        Advance();
        return name;
    }

    private string ExpectName(out Location location)
    {
        location = new Location(_token.Start, _token.End);
        return ExpectName();
    }

    private readonly GraphQLSyntaxException Expected(string what) =>
        _token.Error(_token.Start, $"Expected {what}, found {TokenDescription.Of(_token)}.");

    private readonly GraphQLSyntaxException Unexpected() => Unexpected(_token);

    private static GraphQLSyntaxException Unexpected(in Lexer token) =>
        token.Error(token.Start, $"Unexpected {TokenDescription.Of(token)}.");

    /// <summary>Enters a selection set, value or type; every call needs its <see cref="Leave"/>.</summary>
    private void Enter()
    {
        _depth++;
        var isTooDeep = _depth > _maxDepth
            || ((_depth & StackCheckMask) == 0 && !RuntimeHelpers.TryEnsureSufficientExecutionStack());
        if (isTooDeep) throw _token.Error(_token.Start, $"Document nests deeper than {_depth - 1} levels. Parsing aborted.", "DOCUMENT_TOO_DEEP");
    }

    private void Leave() => _depth--;

    /// <summary>Items between two delimiters, maybe none.</summary>
    private ImmutableArray<T> Any<T>(TokenKind open, ParseItem<T> parse, TokenKind close)
        where T : SyntaxNode
    {
        Expect(open);
        return At(close) ? Nothing<T>(close) : Items(parse, close);
    }

    /// <summary>One or more items between two delimiters.</summary>
    private ImmutableArray<T> Many<T>(TokenKind open, ParseItem<T> parse, TokenKind close)
        where T : SyntaxNode
    {
        Expect(open);
        return Items(parse, close);
    }

    /// <summary>Nothing, or one or more items between two delimiters.</summary>
    private ImmutableArray<T> OptionalMany<T>(TokenKind open, ParseItem<T> parse, TokenKind close)
        where T : SyntaxNode =>
        Skip(open) ? Items(parse, close) : [];

    /// <summary>One or more items with a delimiter between them and maybe before the first.</summary>
    private ImmutableArray<T> Delimited<T>(TokenKind delimiter, ParseItem<T> parse)
        where T : SyntaxNode
    {
        var mark = _nodes.Count;
        Skip(delimiter);
        do _nodes.Push(parse(ref this));
        while (Skip(delimiter));
        return _nodes.PopFrom<T>(mark);
    }

    private ImmutableArray<T> Items<T>(ParseItem<T> parse, TokenKind close)
        where T : SyntaxNode
    {
        var mark = _nodes.Count;
        do _nodes.Push(parse(ref this));
        while (!Skip(close));
        return _nodes.PopFrom<T>(mark);
    }

    private ImmutableArray<T> Nothing<T>(TokenKind close)
    {
        Expect(close);
        return [];
    }
}
