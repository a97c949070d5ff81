using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Writing;

/// <summary>Remembers which creating commands were done, so that a repeated one is answered and not done again.</summary>
/// <remarks>A key belongs to one user of one organisation, in one role and command: issuers of two organisations may give out the same user id. Creating stores
/// use it inside their own transaction.</remarks>
public sealed class IdempotencyStore(IDbContextFactory<MatchingDbContext> contexts, TimeProvider clock)
{
    /// <summary>How long a key is remembered at least. Afterwards the same key means a new command.</summary>
    public static readonly TimeSpan Retention = TimeSpan.FromHours(48);

    /// <summary>Forgets the keys whose time is over.</summary>
    /// <returns>How many were forgotten.</returns>
    public async Task<int> PurgeAsync(CancellationToken cancel)
    {
        await using var context = contexts.CreateDbContext();
        var oldest = clock.GetUtcNow() - Retention;
        return await context.IdempotencyKeys.Where(row => row.At < oldest).ExecuteDeleteAsync(cancel);
    }

    /// <summary>The remembered command of this key; one whose time is over is marked for removal and counts as absent.</summary>
    internal async Task<IdempotencyRow?> FindAsync(MatchingDbContext context, Actor actor, string operation, IdempotencyKey key, CancellationToken cancel)
    {
        var organisation = OrganisationOf(actor);
        var row = await context.IdempotencyKeys.AsTracking().SingleOrDefaultAsync(
            known => known.Role == actor.Role && known.UserId == actor.UserId && known.OrganisationId == organisation
                && known.Operation == operation && known.Key == key.Value,
            cancel);
        if (row is null || row.At >= clock.GetUtcNow() - Retention)
            return row;

        context.Remove(row);
        await context.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>Adds the key to the creating unit of work.</summary>
    internal void Remember(MatchingDbContext context, Actor actor, string operation, IdempotentRequest request, Guid created) =>
        context.IdempotencyKeys.Add(new IdempotencyRow
        {
            Role = actor.Role,
            UserId = actor.UserId,
            OrganisationId = OrganisationOf(actor),
            Operation = operation,
            Key = request.Key.Value,
            BodyHash = request.BodyHash,
            CreatedId = created,
            At = clock.GetUtcNow(),
        });

    private static Guid OrganisationOf(Actor actor) => actor.OrganisationId ?? Guid.Empty;
}
