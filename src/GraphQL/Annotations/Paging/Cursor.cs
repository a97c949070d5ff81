using System.Buffers.Text;
using System.Text;
using Matching.GraphQL.Errors;

namespace Matching.GraphQL.Annotations;

/// <summary>Makes a place in a list opaque for clients, and reads it back.</summary>
internal static class Cursor
{
    // Marks our own cursors, so that other base64 texts are refused.
    private const string Mark = "c:";

    public static string Encode(string place) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Mark + place));

    /// <exception cref="GraphQLException">The text is no cursor of this server.</exception>
    public static string Decode(string cursor, string argument)
    {
        Span<byte> bytes = stackalloc byte[512];
        if (cursor.Length <= 600
            && Base64Url.IsValid(cursor)
            && Base64Url.TryDecodeFromChars(cursor, bytes, out var length)
            && Encoding.UTF8.GetString(bytes[..length]) is var text
            && text.StartsWith(Mark, StringComparison.Ordinal))
        {
            return text[Mark.Length..];
        }

        throw Invalid(argument);
    }

    public static GraphQLException Invalid(string argument) => new(
        $"The argument `{argument}` is no cursor of this list. Give a `cursor`, `startCursor` or `endCursor` as this field answered it.", "PAGING_INVALID_CURSOR");
}
