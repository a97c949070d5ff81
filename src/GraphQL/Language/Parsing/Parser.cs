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

    private readonly SourceText source = source;
    private readonly int maxTokens = options.MaxTokens, maxDepth = options.MaxDepth;
    private Lexer token = new(source);
    private NodeStack nodes = new();
    private int tokenCount, depth, lastEnd;

    /// <summary>Parses a text that holds nothing but one item.</summary>
    public T ParseOnly<T>(ParseItem<T> parse)
    {
        Advance();
        var item = parse(ref this);
        Expect(TokenKind.EndOfFile);
        return item;
    }

    public void Dispose() => nodes.Dispose();

    private void Advance()
    {
        lastEnd = token.End;
        token.Advance();
        if (token.Kind == TokenKind.EndOfFile) return;
        if (tokenCount == maxTokens) throw token.Error(token.Start, $"Document contains more than {maxTokens} tokens. Parsing aborted.");
        tokenCount++;
    }

    /// <summary>The token after the current one, which stays current.</summary>
    private readonly Lexer Next()
    {
        var next = token;
        next.Advance();
        return next;
    }

    private readonly Location From(int start) => new(start, lastEnd);

    private readonly bool At(TokenKind kind) => token.Kind == kind;

    private readonly bool AtKeyword(ReadOnlySpan<byte> keyword) => token.Kind == TokenKind.Name && token.Bytes.SequenceEqual(keyword);

    private bool Skip(TokenKind kind)
    {
        if (token.Kind != kind) return false;

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
        if (token.Kind != TokenKind.Name) throw Expected(TokenDescription.Of(TokenKind.Name));

        var name = token.Text();
        Advance();
        return name;
    }

    private string ExpectName(out Location location)
    {
        location = new Location(token.Start, token.End);
        return ExpectName();
    }

    private readonly GraphQLSyntaxException Expected(string what) =>
        token.Error(token.Start, $"Expected {what}, found {TokenDescription.Of(token)}.");

    private readonly GraphQLSyntaxException Unexpected() => Unexpected(token);

    private static GraphQLSyntaxException Unexpected(in Lexer token) =>
        token.Error(token.Start, $"Unexpected {TokenDescription.Of(token)}.");

    /// <summary>Enters a selection set, value or type; every call needs its <see cref="Leave"/>.</summary>
    private void Enter()
    {
        depth++;
        var isTooDeep = depth > maxDepth
            || ((depth & StackCheckMask) == 0 && !RuntimeHelpers.TryEnsureSufficientExecutionStack());
        if (isTooDeep) throw token.Error(token.Start, $"Document nests deeper than {depth - 1} levels. Parsing aborted.");
    }

    private void Leave() => depth--;

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
        var mark = nodes.Count;
        Skip(delimiter);
        do nodes.Push(parse(ref this));
        while (Skip(delimiter));
        return nodes.PopFrom<T>(mark);
    }

    private ImmutableArray<T> Items<T>(ParseItem<T> parse, TokenKind close)
        where T : SyntaxNode
    {
        var mark = nodes.Count;
        do nodes.Push(parse(ref this));
        while (!Skip(close));
        return nodes.PopFrom<T>(mark);
    }

    private ImmutableArray<T> Nothing<T>(TokenKind close)
    {
        Expect(close);
        return [];
    }
}
