using System.Text.Json;
using System.Text.Json.Serialization;
using NetTopologySuite.Geometries;

namespace Matching.Seed.Tests;

/// <summary>Every value of a demonstration as bytes, to compare two of them.</summary>
internal static class WorldText
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new WellKnownText() } };

    public static byte[] Of(DemoWorld world) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        Communes = world.Reference.Communes.Select(each => each.Commune),
        world.Reference.Occupations,
        world.Reference.Proximities,
        world.Reference.Qpvs,
        Buyers = world.Structures.Buyers.Select(each => each.Value),
        Contractors = world.Structures.Contractors.Select(each => each.Value),
        Carriers = world.Structures.Carriers.Select(each => each.Value),
        Desks = world.Structures.Desks.Select(each => each.Value),
        world.Structures.Facilitators,
        Prescribers = world.Structures.Prescribers.Select(each => each.Value),
        world.Marches,
        world.Candidates,
        world.History,
    }, Options);

    private sealed class WellKnownText : JsonConverter<Geometry>
    {
        public override bool CanConvert(Type typeToConvert) => typeof(Geometry).IsAssignableFrom(typeToConvert);

        public override Geometry Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Geometry value, JsonSerializerOptions options) => writer.WriteStringValue(value.AsText());
    }
}
