using Matching.GraphQL.Annotations;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Fuzz.Garden;

/// <summary>What grows.</summary>
[InterfaceType]
public interface IGrows
{
    /// <summary>In centimetres.</summary>
    double Height { get; }
}

/// <summary>What a search finds.</summary>
[UnionType]
public interface IFound;

/// <summary>Kinds of plants.</summary>
public enum Kind
{
    /// <summary>Herbs.</summary>
    Herb,
    /// <summary>Trees.</summary>
    FruitTree,
}

/// <summary>A plant.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Number">A number.</param>
public sealed record Plant([property: GraphQLType<IdType>] string Id, int Number) : IGrows, IFound
{
    /// <inheritdoc/>
    public double Height => Number * 1.25;

    /// <summary>Its kind.</summary>
    public Kind Kind => (Kind)(Number & 1);

    /// <summary>Words.</summary>
    public IReadOnlyList<string?> Words => ["plain", "with \"quotes\"", null, "é € 😀"];

    /// <summary>When it was sown.</summary>
    public DateOnly Sown => new(2026, 3, 1);

    /// <summary>Seeds.</summary>
    public long Seeds => 5_000_000_000;

    /// <summary>The plant beside it.</summary>
    public Plant? Neighbour => Number > 0 ? new(Id, Number - 1) : null;
}

/// <summary>A tool.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Marks">Its marks.</param>
public sealed record Tool(string Name, string[] Marks) : IFound;

/// <summary>Fields of a plant read otherwise.</summary>
[ObjectType<Plant>]
public static class PlantNode
{
    /// <summary>How it smells, for many at once.</summary>
    [BatchResolver]
    public static List<string> GetSmell([Parent] List<Plant> plants) => plants.ConvertAll(plant => $"like {plant.Number}");

    /// <summary>How it tastes, later.</summary>
    public static async Task<string?> GetTasteAsync([Parent] Plant plant, Kind? as_ = null)
    {
        await Task.Yield();
        return as_ is null ? null : plant.Id;
    }
}
