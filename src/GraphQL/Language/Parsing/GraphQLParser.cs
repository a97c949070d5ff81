using System.Text;
using System.Text.Unicode;

namespace Matching.GraphQL.Language;

/// <summary>Parses GraphQL text, September 2025 edition, executable documents and schema definitions alike.</summary>
public static class GraphQLParser
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Parses a document.</summary>
    /// <param name="utf8">Its text; kept by <see cref="DocumentNode.Source"/>, so the caller must not reuse the buffer.</param>
    /// <param name="options">Limits; <see cref="ParserOptions.Default"/> when null.</param>
    /// <exception cref="GraphQLSyntaxException">It does not follow the grammar, is not UTF-8, or exceeds a limit.</exception>
    public static DocumentNode Parse(ReadOnlyMemory<byte> utf8, ParserOptions? options = null) =>
        Parse(utf8, options, static (ref Parser parser) => parser.ParseDocument());

    /// <summary>Parses a document.</summary>
    /// <exception cref="GraphQLSyntaxException">It does not follow the grammar, has half a surrogate pair, or exceeds a limit.</exception>
    public static DocumentNode Parse(string text, ParserOptions? options = null) => Parse(Encode(text), options);

    /// <summary>Parses one value, variables allowed.</summary>
    /// <exception cref="GraphQLSyntaxException">It is not one value.</exception>
    public static ValueNode ParseValue(string text, ParserOptions? options = null) =>
        Parse(Encode(text), options, static (ref Parser parser) => parser.ParseOnly(static (ref Parser p) => p.ParseValue()));

    /// <summary>Parses one value without variables.</summary>
    /// <exception cref="GraphQLSyntaxException">It is not one constant value.</exception>
    public static ValueNode ParseConstantValue(string text, ParserOptions? options = null) =>
        Parse(Encode(text), options, static (ref Parser parser) => parser.ParseOnly(static (ref Parser p) => p.ParseConstant()));

    /// <summary>Parses one type reference such as <c>[ID!]!</c>.</summary>
    /// <exception cref="GraphQLSyntaxException">It is not one type reference.</exception>
    public static TypeNode ParseType(string text, ParserOptions? options = null) =>
        Parse(Encode(text), options, static (ref Parser parser) => parser.ParseOnly(static (ref Parser p) => p.ParseType()));

    private static T Parse<T>(ReadOnlyMemory<byte> utf8, ParserOptions? options, ParseItem<T> parse)
    {
        var source = new SourceText(utf8);
        if (!Utf8.IsValid(utf8.Span)) throw InvalidUtf8(source);

        var parser = new Parser(source, options ?? ParserOptions.Default);
        try
        {
            return parse(ref parser);
        }
        finally
        {
            parser.Dispose();
        }
    }

    private static byte[] Encode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            return StrictUtf8.GetBytes(text);
        }
        catch (EncoderFallbackException fault)
        {
            var before = new SourceText(Encoding.UTF8.GetBytes(text[..fault.Index]));
            throw new GraphQLSyntaxException($"Invalid character: U+{(int)text[fault.Index]:X4}.", before.LocationOf(int.MaxValue));
        }
    }

    private static GraphQLSyntaxException InvalidUtf8(SourceText source)
    {
        var rest = source.Utf8.Span;
        while (Rune.DecodeFromUtf8(rest, out _, out var length) == System.Buffers.OperationStatus.Done) rest = rest[length..];
        return new GraphQLSyntaxException($"Invalid UTF-8 byte: 0x{rest[0]:X2}.", source.LocationOf(source.Utf8.Length - rest.Length));
    }
}
