using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Matching.Persistence.Imports.Reading;

/// <summary>A property of a JSON item that fills a column.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="Read">The text; null when absent.</param>
internal sealed record JsonField(string Name, Func<JsonElement, string?> Read)
{
    /// <summary>A field that is the property of its name or, where other names are given, the first of those that is there.</summary>
    public static JsonField Of(string name, params string[] otherNames) => Of(name, otherNames.Length > 0 ? otherNames : (IReadOnlyList<string>)[name]);

    private static JsonField Of(string name, IReadOnlyList<string> properties) =>
        new(name, item => properties.Select(property => JsonTexts.Property(item, property)).FirstOrDefault(text => text is not null));
}

/// <summary>A JSON array of objects as a table; of a GeoJSON feature, its properties are the cells.</summary>
internal sealed class JsonSource(Stream stream, string? arrayProperty, IReadOnlyList<JsonField> fields) : ITableSource
{
    private readonly JsonItems _items = new(stream, arrayProperty);

    public IReadOnlyList<string> Header { get; } = [.. fields.Select(field => field.Name)];

    public long HeaderLine => 1;

    public bool HasColumnRanks => false;

    public async IAsyncEnumerable<TableRow> RowsAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var item in _items.ReadAsync(cancel)) yield return Guarded(item);
    }

    public ValueTask DisposeAsync() => stream.DisposeAsync();

    private TableRow Guarded(JsonItem item)
    {
        try
        {
            return ToRow(item);
        }
        catch (InvalidOperationException)
        {
            // JSON can write half of a surrogate pair (\ud800), which is no text: the reader finds out when asked for it.
            return new(
                item.Line, item.Rank, new string?[fields.Count], new("text.lone-surrogate", item.Element.GetRawText()) { Line = item.Line, Item = item.Rank });
        }
    }

    private TableRow ToRow(JsonItem item)
    {
        var isFeature = arrayProperty == "features";
        var holder = item.Element;
        if (holder.ValueKind != JsonValueKind.Object
            || (isFeature && (!holder.TryGetProperty("properties", out holder) || holder.ValueKind != JsonValueKind.Object)))
        {
            return new(
                item.Line,
                item.Rank,
                new string?[fields.Count],
                new(isFeature ? "json.not-a-feature" : "json.not-an-object", item.Element.ValueKind.ToString()) { Line = item.Line, Item = item.Rank });
        }
        JsonElement? geometry = isFeature && item.Element.TryGetProperty("geometry", out var found) ? found : null;
        return new(item.Line, item.Rank, [.. fields.Select(field => field.Read(holder))], null, geometry);
    }
}
