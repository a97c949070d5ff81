using System.Text;

namespace Matching.GraphQL.Language;

/// <summary>The UTF-8 text a document was parsed from; turns byte offsets into lines and columns on demand.</summary>
/// <param name="utf8">The text. It is kept, not copied: the caller must not change it while the document lives.</param>
public sealed class SourceText(ReadOnlyMemory<byte> utf8)
{
    /// <summary>The text of a document that was built by hand: empty, every location is 1:1.</summary>
    public static SourceText None { get; } = new(ReadOnlyMemory<byte>.Empty);

    /// <summary>The text as it was parsed.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; } = utf8;

    /// <summary>Finds the line and column of a byte offset; an offset beyond the end counts as the end.</summary>
    public SourceLocation LocationOf(int offset)
    {
        var before = Utf8.Span[..Math.Clamp(offset, 0, Utf8.Length)];
        var line = 1;
        for (var end = before.IndexOfAny((byte)'\n', (byte)'\r'); end >= 0; end = before.IndexOfAny((byte)'\n', (byte)'\r'))
        {
            var next = end + 1 < before.Length && before[end] == '\r' && before[end + 1] == '\n' ? end + 2 : end + 1;
            before = before[next..];
            line++;
        }

        return new SourceLocation(line, Encoding.UTF8.GetCharCount(before) + 1);
    }

    /// <summary>Finds the line and column where a node starts.</summary>
    public SourceLocation LocationOf(SyntaxNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return LocationOf(node.Location.Start);
    }
}
