using System.Buffers.Text;
using System.Text.Json;

namespace Matching.Persistence;

/// <summary>Where an item stands in an order.</summary>
internal sealed record CursorPlace<TSort, TId>(TSort Sort, TId Id);

/// <summary>Writes places as opaque text and reads them back.</summary>
internal static class Cursor
{
    // Longer than any key of ours: a title of 200 characters, escaped.
    private const int MaxLength = 4_000;

    public static string Write<TSort, TId>(string order, TSort sort, TId id) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new Parts<TSort, TId>(order, sort, id), StoredJson.Options));

    /// <exception cref="CursorException">The text is no cursor of this order.</exception>
    public static CursorPlace<TSort, TId> Read<TSort, TId>(string text, string order)
    {
        if (text.Length <= MaxLength && Base64Url.IsValid(text) && TryRead<TSort, TId>(text) is { } parts && parts.Order == order)
            return new CursorPlace<TSort, TId>(parts.Sort, parts.Id);

        throw new CursorException(new InputFault("cursor.format", text, "a cursor that this list gave in the same order"));
    }

    private static Parts<TSort, TId>? TryRead<TSort, TId>(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Parts<TSort, TId>>(Base64Url.DecodeFromChars(text), StoredJson.Options) is { Sort: not null } parts ? parts : null;
        }
        catch (Exception malformed) when (malformed is JsonException or ArgumentException or FormatException or NotSupportedException or System.Reflection.TargetInvocationException)
        {
            return null;
        }
    }

    private sealed record Parts<TSort, TId>(string Order, TSort Sort, TId Id);
}
