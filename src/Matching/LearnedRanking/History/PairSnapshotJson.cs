using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Matching.LearnedRanking.History;

/// <summary>Writes snapshots as JSON and reads them again: the same snapshot gives the same text.</summary>
public static class PairSnapshotJson
{
    internal static JsonSerializerOptions Options { get; } = Make();

    /// <summary>The snapshot as one line of JSON; what is not known is left out.</summary>
    public static string Write(PairSnapshot snapshot) => JsonSerializer.Serialize(snapshot, Options);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">No JSON, a member that is missing or wrong, or a format this version does not know.</exception>
    public static PairSnapshot Read(string json) =>
        Read<PairSnapshot>(json) is var snapshot && snapshot.Format == PairSnapshot.CurrentFormat
            ? snapshot
            : throw new FormatException($"The snapshot has format {snapshot.Format}; expected {PairSnapshot.CurrentFormat}.");

    internal static T Read<T>(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Options) ?? throw new FormatException("The snapshot is the JSON null; expected an object.");
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException or System.Reflection.TargetInvocationException)
        {
            throw new FormatException($"The snapshot cannot be read: {(fault.InnerException ?? fault).Message}", fault);
        }
    }

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions
        {
            // Computed properties are computed again on reading.
            IgnoreReadOnlyProperties = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        };
        options.Converters.Add(new TextValueJson());
        options.Converters.Add(new ValueStructJson());
        options.Converters.Add(new JsonStringEnumConverter());
        options.MakeReadOnly();
        return options;
    }
}
