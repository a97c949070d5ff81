using System.Buffers.Text;
using System.Text;
using Matching.GraphQL.Errors;

namespace Matching.GraphQL.Annotations;

/// <summary>Makes a place in a list opaque for clients, and reads it back.</summary>
internal static class Cursor
{
    // Marks our own cursors, so that other base64 texts are refused.
    private const string Mark = "c:";

    // A cursor of a sorted list holds the texts it is sorted by.
    private const int LongestCursor = 16 * 1024;

    /// <exception cref="InvalidOperationException">The place is too long to be given to clients.</exception>
    public static string Encode(string place)
    {
        var cursor = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Mark + place));
        return cursor.Length <= LongestCursor
            ? cursor
            : throw new InvalidOperationException(
                $"A cursor of {cursor.Length} characters is longer than {LongestCursor}; do not page through a list sorted by texts of that length.");
    }

    /// <exception cref="GraphQLException">The text is no cursor of this server.</exception>
    public static string Decode(string cursor, string argument)
    {
        if (cursor.Length <= LongestCursor
            && Base64Url.IsValid(cursor)
            && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)) is var text
            && text.StartsWith(Mark, StringComparison.Ordinal))
        {
            return text[Mark.Length..];
        }

        throw Invalid(argument);
    }

    public static GraphQLException Invalid(string argument) => new(
        $"The argument `{argument}` is no cursor of this list. Give a `cursor`, `startCursor` or `endCursor` as this field answered it.",
        "PAGING_INVALID_CURSOR");
}
