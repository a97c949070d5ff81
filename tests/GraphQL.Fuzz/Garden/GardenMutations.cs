using Matching.GraphQL.Annotations;

namespace Matching.GraphQL.Fuzz.Garden;

/// <summary>Mutations that change nothing.</summary>
[MutationType]
public static class GardenMutations
{
    /// <summary>Sows.</summary>
    [UseMutationConvention, Error<NoRoomException>]
    public static async Task<Plant> SowAsync(string name, Kind kind, decimal depth = 1.5m)
    {
        await Task.Yield();
        return depth > 100 ? throw new NoRoomException() : new Plant(name.Length < 20 ? name : "long", (int)kind);
    }

    /// <summary>Waters.</summary>
    public static int Water(List<Everything>? with = null) => with?.Count ?? 0;
}

/// <summary>An expected failure.</summary>
public sealed class NoRoomException() : Exception("There is no room.");
