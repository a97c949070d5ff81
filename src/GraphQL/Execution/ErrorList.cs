using System.Collections;
using System.Globalization;
using Matching.GraphQL.Errors;

namespace Matching.GraphQL.Execution;

/// <summary>Writes the <c>errors</c> entry (spec section 7.1.2).</summary>
internal static class ErrorList
{
    public static void Write(ResultWriter writer, IReadOnlyList<GraphQLError> errors)
    {
        writer.StartArray();
        foreach (var error in errors) Write(writer, error);
        writer.EndArray();
    }

    private static void Write(ResultWriter writer, GraphQLError error)
    {
        writer.StartObject();
        writer.WriteName("\"message\":"u8);
        writer.WriteString(ErrorSpeech.Say(error.Message));
        if (error.Locations.Count > 0) WriteLocations(writer, error);
        if (error.Path is { } path)
        {
            writer.WriteName("\"path\":"u8);
            WriteValue(writer, path.ToList());
        }

        if (error.Extensions is { Count: > 0 } extensions)
        {
            writer.WriteName("\"extensions\":"u8);
            WriteValue(writer, extensions);
        }

        writer.EndObject();
    }

    private static void WriteLocations(ResultWriter writer, GraphQLError error)
    {
        writer.WriteName("\"locations\":"u8);
        writer.StartArray();
        foreach (var location in error.Locations)
        {
            writer.StartObject();
            writer.WriteName("\"line\":"u8);
            writer.WriteNumber(location.Line);
            writer.WriteName("\"column\":"u8);
            writer.WriteNumber(location.Column);
            writer.EndObject();
        }

        writer.EndArray();
    }

    private static void WriteValue(ResultWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNull(); break;
            case string text: writer.WriteString(text); break;
            case bool boolean: writer.WriteBoolean(boolean); break;
            case int whole: writer.WriteNumber(whole); break;
            case long whole: writer.WriteNumber(whole); break;
            case double number when double.IsFinite(number): writer.WriteNumber(number); break;
            case decimal number: writer.WriteNumber(number); break;
            case IEnumerable<KeyValuePair<string, object?>> members: WriteObject(writer, members); break;
            case IEnumerable items: WriteArray(writer, items); break;
            default: writer.WriteString(Convert.ToString(value, CultureInfo.InvariantCulture)); break;
        }
    }

    private static void WriteObject(ResultWriter writer, IEnumerable<KeyValuePair<string, object?>> members)
    {
        writer.StartObject();
        foreach (var (name, value) in members)
        {
            writer.WriteName(name);
            WriteValue(writer, value);
        }

        writer.EndObject();
    }

    private static void WriteArray(ResultWriter writer, IEnumerable items)
    {
        writer.StartArray();
        foreach (var item in items) WriteValue(writer, item);
        writer.EndArray();
    }
}
