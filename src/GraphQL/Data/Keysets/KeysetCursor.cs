using System.Buffers;
using System.Linq.Expressions;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Matching.GraphQL.Annotations;
using Matching.GraphQL.Errors;

namespace Matching.GraphQL.Data;

/// <summary>Places in one order: the values of its keys, and a mark of the order, so that a cursor of another order is refused.</summary>
internal sealed class KeysetCursor(IReadOnlyList<SortKey> keys)
{
    private readonly KeyType[] _types = [.. keys.Select(TypeOf)];
    private readonly string _mark = MarkOf(keys);

    public string Write(IReadOnlyList<object?> values)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(bytes);
        json.WriteStartArray();
        for (var index = 0; index < _types.Length; index++) _types[index].Write(json, values[index]);
        json.WriteEndArray();
        json.Flush();
        return _mark + Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <exception cref="GraphQLException">The place is none of this order.</exception>
    public IReadOnlyList<object?> Read(string place, string argument)
    {
        if (!place.StartsWith(_mark, StringComparison.Ordinal)) throw Cursor.Invalid(argument);

        try
        {
            using var json = JsonDocument.Parse(place.AsMemory(_mark.Length));
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Array || root.GetArrayLength() != _types.Length) throw Cursor.Invalid(argument);

            var values = _types.Select((type, index) => type.Read(root[index])).ToList();
            return values.Zip(keys).All(pair => pair.First is not null || pair.Second.MayBeNull) ? values : throw Cursor.Invalid(argument);
        }
        catch (JsonException)
        {
            throw Cursor.Invalid(argument);
        }
    }

    private static KeyType TypeOf(SortKey key) => KeyType.Of(key.Selector.ReturnType)
        ?? throw new InvalidOperationException(
            $"A list sorted by {key.Selector.Body}, a {key.Selector.ReturnType.Name}, cannot be paged: its values have no order. "
            + "Sort by a number, text, date, enum, id or a struct around one of these.");

    private static string MarkOf(IReadOnlyList<SortKey> keys)
    {
        var order = string.Join(',', keys.Select(key => $"{(key.IsDescending ? '-' : '+')}{OfItem(key.Selector)}"));
        return $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(order)).AsSpan(0, 4))}:";
    }

    // Every query names its parameter as it likes.
    private static Expression OfItem(LambdaExpression selector) =>
        ParameterReplacement.In(selector, Expression.Parameter(selector.Parameters[0].Type, "item"));
}
