using System.Buffers.Text;
using System.Globalization;
using System.Linq.Expressions;
using System.Text;
using Matching.GraphQL.Errors;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>Global ids: base64 of <c>Type:key</c>. Keys are strings, whole numbers, UUIDs, or record structs around one of these.</summary>
internal static class GlobalIds
{
    // Longer than any key of ours; what is longer is not worth decoding.
    private const int LongestId = 512;

    public static string Encode(string typeName, object key) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"{typeName}:{key}"));

    /// <summary>The parts of an id; null when it is none.</summary>
    public static (string TypeName, string Key)? Decode(string id)
    {
        if (id.Length is 0 or > LongestId || !Base64.IsValid(id)) return null;

        var text = Encoding.UTF8.GetString(Convert.FromBase64String(id));
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 1 ? null : (text[..colon], text[(colon + 1)..]);
    }

    public static GraphQLException Invalid(string id, string expectation) => new(
        $"The ID \"{(id.Length > 80 ? id[..80] + "…" : id)}\" is not valid here; expected {expectation}.", "INVALID_ID");

    /// <summary>Makes the key's text from a CLR value; null when the type cannot be a key.</summary>
    public static Func<object, object>? Formatter(Type type)
    {
        if (type == typeof(string) || type == typeof(int) || type == typeof(long) || type == typeof(short))
            return key => Convert.ToString(key, CultureInfo.InvariantCulture)!;
        if (type == typeof(Guid)) return key => ((Guid)key).ToString("N");
        if (WrappedValue.PropertyOf(type) is not { } inner || Formatter(inner.PropertyType) is not { } format) return null;

        var key = Expression.Parameter(typeof(object));
        var read = Expression.Lambda<Func<object, object>>(
            Expression.Convert(Expression.Property(Expression.Convert(key, type), inner), typeof(object)), key).Compile();
        return value => format(read(value));
    }

    /// <summary>Makes the CLR value from a key's text, null when the text is none; null itself when the type cannot be a key.</summary>
    public static Func<string, object?>? Parser(Type type)
    {
        if (type == typeof(string)) return text => text;
        if (type == typeof(int)) return text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var key) ? key : null;
        if (type == typeof(long)) return text => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var key) ? key : null;
        if (type == typeof(short)) return text => short.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var key) ? key : null;
        if (type == typeof(Guid)) return text => Guid.TryParseExact(text, "N", out var key) ? key : null;
        if (WrappedValue.PropertyOf(type) is not { } inner || Parser(inner.PropertyType) is not { } parse) return null;

        var argument = Expression.Parameter(typeof(object));
        var construct = Expression.Lambda<Func<object, object>>(
            Expression.Convert(Expression.New(type.GetConstructor([inner.PropertyType])!, Expression.Convert(argument, inner.PropertyType)), typeof(object)),
            argument).Compile();
        return text => parse(text) is { } value ? Construct(construct, value) : null;
    }

    // A key type may refuse a value (an empty text, say): then the id is none of its ids.
    private static object? Construct(Func<object, object> construct, object value)
    {
        try
        {
            return construct(value);
        }
        catch (Exception refusal) when (refusal is ArgumentException or FormatException)
        {
            return null;
        }
    }
}
