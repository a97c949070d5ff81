using Matching.GraphQL.Annotations;
using Matching.GraphQL.Errors;
using Microsoft.AspNetCore.Authorization;

namespace Matching.Api.Imports;

/// <summary>Reads which imports run.</summary>
[QueryType]
internal static class ImportQueries
{
    /// <summary>The imports this server has heard of since it started, a hundred at most, the latest first. For administrators.</summary>
    [Authorize]
    public static IReadOnlyList<ImportNode>? GetImports(ImportBoard board, Actor actor)
    {
        ImportRights.Check(actor);
        return [.. board.All.Select(status => new ImportNode(status))];
    }
}

/// <summary>Watches imports.</summary>
[SubscriptionType, Authorize]
internal static class ImportSubscriptions
{
    /// <summary>How far an import is: now, then every second, and once more when it has ended. For administrators.</summary>
    [Subscribe(With = nameof(WatchAsync))]
    public static ImportNode ImportProgress([EventMessage] ImportStatus status) => new(status);

    /// <summary>Watches one import.</summary>
    /// <param name="id">Its global identifier, which `imports` tells.</param>
    private static IAsyncEnumerable<ImportStatus> WatchAsync([ID<ImportNode>] ImportId id, ImportBoard board, Actor actor, CancellationToken cancel)
    {
        ImportRights.Check(actor);
        var known = board.Find(id) ?? throw new GraphQLException("There is no such import, or it ended long ago.", "NOT_FOUND");
        return board.WatchAsync(known, cancel);
    }
}

/// <summary>Who may know of imports.</summary>
internal static class ImportRights
{
    /// <exception cref="GraphQLException">The actor is no administrator.</exception>
    public static void Check(Actor actor)
    {
        if (actor.Role != Role.Administrateur) throw new GraphQLException("Imports are shown to administrators.", "AUTH_NOT_AUTHORIZED");
    }
}
