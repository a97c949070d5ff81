using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Writing;

/// <summary>The one way stores create and change aggregates: one transaction with version, idempotency, audit and outbox.</summary>
internal sealed class AggregateWriter(IDbContextFactory<MatchingDbContext> contexts, IdempotencyStore keys)
{
    // Somebody else's changes come between only where the database lets two write at once; each loses to another that was done.
    private const int MostAttempts = 20;

    private static readonly InputFault OutOfReach = new("rights.out-of-reach", null, "what the caller may write: the own structure, marché or territory");

    /// <summary>Creates an aggregate, or answers with the one that the same idempotent request created before.</summary>
    /// <param name="creation">What to create, for whom, in which command.</param>
    /// <param name="cancel">Cancels before the commit; afterwards the write stands.</param>
    public async Task<WriteOutcome<T>> CreateAsync<T>(Creation<T> creation, CancellationToken cancel)
        where T : class
    {
        try
        {
            var outcome = await TryCreateAsync(creation, cancel);
            // Perhaps refused for what the same request did beside this one and committed first: its key is there now.
            if (outcome is not Refused<T> || creation.Request is null) return outcome;
        }
        catch (DbUpdateException failure) when (creation.Request is not null && DatabaseFault.IsDuplicate(failure))
        {
            // The same.
        }
        catch (DbUpdateException failure) when (RefusalOf(failure) is not null)
        {
            return new Refused<T>(RefusalOf(failure)!);
        }

        try
        {
            return await TryCreateAsync(creation, cancel);
        }
        catch (DbUpdateException failure) when (RefusalOf(failure) is not null)
        {
            return new Refused<T>(RefusalOf(failure)!);
        }
    }

    /// <summary>Replaces an aggregate by its next version.</summary>
    /// <param name="revision">Which aggregate, which version it must have, what to make of it.</param>
    /// <param name="cancel">Cancels before the commit; afterwards the write stands.</param>
    public async Task<WriteOutcome<T>> UpdateAsync<T>(Revision<T> revision, CancellationToken cancel)
        where T : class
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var outcome = await TryUpdateAsync(revision, cancel);
                // As for what is created.
                if (outcome is Refused<T> && revision.Request is not null && attempt == 1) continue;
                if (revision.ExpectedVersion is not null || outcome is not ConcurrencyConflict<T> || attempt == MostAttempts) return outcome;
            }
            catch (DbUpdateException failure) when (revision.Request is not null && attempt == 1 && DatabaseFault.IsDuplicate(failure))
            {
                // Perhaps the same request ran beside this one and committed first: its key is there now.
            }
            catch (DbUpdateException failure) when (RefusalOf(failure) is not null)
            {
                return new Refused<T>(RefusalOf(failure)!);
            }
        }
    }

    private async Task<WriteOutcome<T>> TryUpdateAsync<T>(Revision<T> revision, CancellationToken cancel)
        where T : class
    {
        await using var context = contexts.CreateDbContext();
        context.Sign(revision.Actor, revision.Operation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancel);
        if (await revision.Writable(context).AsTracking().SingleOrDefaultAsync(cancel) is not { } current)
            return new NotFound<T>();

        if (revision.Request is { } request)
        {
            if (await keys.FindAsync(context, revision.Actor, revision.Operation, request.Key, cancel) is { } known)
                return known.BodyHash == request.BodyHash ? new Written<T>(current, Replayed: true) : new IdempotencyKeyReused<T>(request.Key);
            keys.Remember(context, revision.Actor, revision.Operation, request, revision.Created);
        }

        var version = VersionTold(context, revision, current);
        if (revision.ExpectedVersion is { } expected && version != expected)
            return new ConcurrencyConflict<T>(version) { Last = await LastChangeAsync(context, current, cancel) };

        var change = revision.Change(current);
        if (change.Refusal is { } refusal)
            return new Refused<T>(refusal);
        if (await revision.Refusal(context, current, change.Value, cancel) is { } forbidden)
            return new Refused<T>(forbidden);

        context.Entry(current).CurrentValues.SetValues(change.Value);
        await revision.Beside(context, change.Value, cancel);
        try
        {
            await context.SaveChangesAsync(cancel);
            if (!await revision.Writable(context).AnyAsync(cancel))
                return new Refused<T>(OutOfReach);
            await transaction.CommitAsync(cancel);
            return new Written<T>(current);
        }
        catch (DbUpdateConcurrencyException)
        {
            await transaction.RollbackAsync(cancel);
            return await ConflictAsync(revision, cancel);
        }
    }

    private async Task<WriteOutcome<T>> TryCreateAsync<T>(Creation<T> creation, CancellationToken cancel)
        where T : class
    {
        await using var context = contexts.CreateDbContext();
        context.Sign(creation.Actor, creation.Operation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancel);
        if (creation.Request is { } request)
        {
            if (await keys.FindAsync(context, creation.Actor, creation.Operation, request.Key, cancel) is { } known)
                return await ReplayAsync(context, creation, request, known, cancel);
            keys.Remember(context, creation.Actor, creation.Operation, request, creation.Id);
        }

        if (await creation.Refusal(context, cancel) is { } refusal)
            return new Refused<T>(refusal);

        context.Add(creation.Aggregate);
        await creation.Beside(context, cancel);
        await context.SaveChangesAsync(cancel);
        if (!await creation.Writable(context, creation.Id).AnyAsync(cancel))
            return new Refused<T>(OutOfReach);
        await transaction.CommitAsync(cancel);
        return new Written<T>(creation.Aggregate);
    }

    private static async Task<WriteOutcome<T>> ReplayAsync<T>(
        MatchingDbContext context, Creation<T> creation, IdempotentRequest request, IdempotencyRow known, CancellationToken cancel)
        where T : class
    {
        if (known.BodyHash != request.BodyHash)
            return new IdempotencyKeyReused<T>(request.Key);

        var created = await creation.Writable(context, known.CreatedId).SingleOrDefaultAsync(cancel);
        return created is null ? new NotFound<T>() : new Written<T>(created, Replayed: true);
    }

    private async Task<WriteOutcome<T>> ConflictAsync<T>(Revision<T> revision, CancellationToken cancel)
        where T : class
    {
        await using var context = contexts.CreateDbContext();
        return await revision.Writable(context).SingleOrDefaultAsync(cancel) is { } current
            ? new ConcurrencyConflict<T>(VersionTold(context, revision, current)) { Last = await LastChangeAsync(context, current, cancel) }
            : new NotFound<T>();
    }

    private static long VersionTold<T>(MatchingDbContext context, Revision<T> revision, T current)
        where T : class => revision.VersionTold?.Invoke(current) ?? context.Entry(current).Property<long>(AggregateModel.Version).CurrentValue;

    private static async Task<LastChange?> LastChangeAsync<T>(MatchingDbContext context, T current, CancellationToken cancel)
        where T : class
    {
        var entry = context.Entry(current);
        var (kind, id) = (entry.Metadata.AggregateKind(), WriteJournal.KeyText(entry));
        return await context.Audit
            .Where(line => line.Aggregate == kind && line.AggregateId == id && line.VersionAfter != null)
            .OrderByDescending(line => line.Id)
            .Select(line => new LastChange(line.At, line.Role, line.UserId))
            .FirstOrDefaultAsync(cancel);
    }

    private static InputFault? RefusalOf(DbUpdateException failure) =>
        DatabaseFault.IsDuplicate(failure) ? new InputFault("natural-key.taken", null, "a key that no other entry has")
        : DatabaseFault.IsBrokenReference(failure) ? new InputFault("reference.unknown", null, "identifiers of existing entries")
        : null;
}
