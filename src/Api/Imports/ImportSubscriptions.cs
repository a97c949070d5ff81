using Matching.GraphQL.Annotations;
using Matching.GraphQL.Errors;
using Microsoft.AspNetCore.Authorization;

namespace Matching.Api.Imports;

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
