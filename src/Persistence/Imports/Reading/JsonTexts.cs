using System.Text.Json;

namespace Matching.Persistence.Imports.Reading;

/// <summary>Reads JSON values as the texts that a CSV file would hold.</summary>
internal static class JsonTexts
{
    /// <summary>The property's text, its name in any letter case; null when absent or null.</summary>
    public static string? Property(JsonElement item, string name)
    {
        if (item.TryGetProperty(name, out var exact)) return Text(exact);
        foreach (var property in item.EnumerateObject())
        {
            if (property.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return Text(property.Value);
        }
        return null;
    }

    /// <summary>A value's text; arrays become their elements with bars between.</summary>
    public static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Array => string.Join('|', value.EnumerateArray().Select(Text)),
        _ => value.GetRawText(),
    };
}
