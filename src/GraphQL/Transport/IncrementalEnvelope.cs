using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Execution.Incremental;

namespace Matching.GraphQL.Transport;

/// <summary>The members by which a result tells of the parts of its answer, in either format (proposal "Defer and Stream", response format).</summary>
internal static class IncrementalEnvelope
{
    /// <summary>Writes the members into an object that is open.</summary>
    public static void Write(ResultWriter writer, IncrementalParts parts, IncrementalFormat format)
    {
        if (format == IncrementalFormat.Current) WriteCurrent(writer, parts);
        else WritePathAndLabel(writer, parts);

        writer.WriteName("\"hasNext\":"u8);
        writer.WriteBoolean(parts.HasNext);
    }

    private static void WriteCurrent(ResultWriter writer, IncrementalParts parts)
    {
        WriteList(writer, "\"pending\":"u8, parts.Pending, static (writer, part) =>
        {
            WriteId(writer, part);
            WritePath(writer, "\"path\":"u8, part.Path, null);
            WriteLabel(writer, part);
        });
        WriteList(writer, "\"incremental\":"u8, parts.Deliveries, static (writer, delivery) =>
        {
            WriteId(writer, delivery.Part);
            if (delivery.Part is DeferredFragment && delivery.Path != delivery.Part.Path)
                WritePath(writer, "\"subPath\":"u8, delivery.Path, delivery.Part.Path);
            WriteContent(writer, delivery);
        });
        WriteList(writer, "\"completed\":"u8, parts.Completions, static (writer, completion) =>
        {
            WriteId(writer, completion.Part);
            WriteErrors(writer, completion.Errors);
        });
    }

    private static void WritePathAndLabel(ResultWriter writer, IncrementalParts parts)
    {
        var failures = parts.Completions.Where(completion => completion.Errors.Count > 0).ToList();
        if (parts.Deliveries.Count + failures.Count == 0) return;

        writer.WriteName("\"incremental\":"u8);
        writer.StartArray();
        foreach (var delivery in parts.Deliveries)
        {
            writer.StartObject();
            WriteContent(writer, delivery);
            WritePath(writer, "\"path\":"u8, delivery.Path, null);
            WriteLabel(writer, delivery.Part);
            writer.EndObject();
        }

        foreach (var failure in failures)
        {
            writer.StartObject();
            writer.WriteName(failure.Part is StreamedList ? "\"items\":"u8 : "\"data\":"u8);
            writer.WriteNull();
            WriteErrors(writer, failure.Errors);
            WritePath(writer, "\"path\":"u8, failure.Place, null);
            WriteLabel(writer, failure.Part);
            writer.EndObject();
        }

        writer.EndArray();
    }

    private static void WriteList<T>(ResultWriter writer, ReadOnlySpan<byte> name, List<T> items, Action<ResultWriter, T> write)
    {
        if (items.Count == 0) return;

        writer.WriteName(name);
        writer.StartArray();
        foreach (var item in items)
        {
            writer.StartObject();
            write(writer, item);
            writer.EndObject();
        }

        writer.EndArray();
    }

    private static void WriteContent(ResultWriter writer, PartDelivery delivery)
    {
        writer.WriteName(delivery.Part is StreamedList ? "\"items\":"u8 : "\"data\":"u8);
        writer.WriteRawValue(delivery.Json.Written);
        WriteErrors(writer, delivery.Errors);
    }

    private static void WriteErrors(ResultWriter writer, IReadOnlyList<GraphQLError> errors)
    {
        if (errors.Count == 0) return;

        writer.WriteName("\"errors\":"u8);
        ErrorList.Write(writer, errors);
    }

    private static void WriteId(ResultWriter writer, PendingPart part)
    {
        writer.WriteName("\"id\":"u8);
        writer.WriteString(part.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static void WriteLabel(ResultWriter writer, PendingPart part)
    {
        if (part.Label is null) return;

        writer.WriteName("\"label\":"u8);
        writer.WriteString(part.Label);
    }

    /// <summary>Writes the steps of a path, those of the start left out.</summary>
    private static void WritePath(ResultWriter writer, ReadOnlySpan<byte> name, ErrorPath? path, ErrorPath? start)
    {
        var steps = path?.ToList() ?? [];
        writer.WriteName(name);
        writer.StartArray();
        foreach (var step in steps.Skip(start?.ToList().Count ?? 0))
        {
            if (step is int index) writer.WriteNumber(index);
            else writer.WriteString((string)step);
        }

        writer.EndArray();
    }
}
