using Matching.GraphQL.Annotations;
using Matching.GraphQL.Errors;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Fuzz.Garden;

/// <summary>Every kind of field, quick and without state, so that what is slow or fails is the library.</summary>
[QueryType]
public static class GardenQueries
{
    /// <summary>One plant.</summary>
    public static Plant? GetPlant([GraphQLType<IdType>] string id) => id.Length is > 0 and < 9 ? new(id, 1) : null;

    /// <summary>One plant, later.</summary>
    public static async Task<Plant> GetLatestAsync(int number = 1)
    {
        await Task.Yield();
        return new("latest", number);
    }

    /// <summary>Some plants.</summary>
    public static IEnumerable<Plant> GetPlants(PlantFilter? where = null, int first = 3) =>
        Enumerable.Range(0, Math.Clamp(first, 0, 5))
            .Select(number => new Plant($"p{number}", number))
            .Where(plant => where?.MinHeight is not { } least || plant.Height >= least);

    /// <summary>Plants by page.</summary>
    [UsePaging(MaxPageSize = 5, DefaultPageSize = 2, IncludeTotalCount = true)]
    public static IEnumerable<Plant> GetBeds() => Enumerable.Range(0, 7).Select(number => new Plant($"b{number}", number));

    /// <summary>A plant or a tool.</summary>
    public static IReadOnlyList<IFound> Find(string text, Kind kind = Kind.Herb) =>
        [new Plant(text.Length < 20 ? text : "long", (int)kind), new Tool("spade", ["old", "sharp"])];

    /// <summary>What grows.</summary>
    public static async Task<IReadOnlyList<IGrows?>> GetGrowingAsync()
    {
        await Task.Yield();
        return [new Plant("g", 2), null];
    }

    /// <summary>Says back what it is given.</summary>
    public static string Echo(Everything input) => input.ToString().Length > 2 ? "given" : "";

    /// <summary>One of two.</summary>
    public static string Choose(Choice choice) => choice.Plant ?? choice.Nested?.Number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none";

    /// <summary>A list of lists, back.</summary>
    public static int?[][]? Matrix(int?[][]? rows) => rows;

    /// <summary>Fails by accident.</summary>
    public static string? Broken() => throw new PlannedFailureException();

    /// <summary>Fails by accident, later, where null is not allowed.</summary>
    public static Task<string> BrokenLater() => Task.FromException<string>(new PlannedFailureException());

    /// <summary>Fails on purpose.</summary>
    public static string? Refused() => throw new GraphQLException("The garden is closed.", "CLOSED");

    /// <summary>Null where none is allowed.</summary>
    public static IReadOnlyList<string> GetHoles() => ["a", null!, "c"];
}
