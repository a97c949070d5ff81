using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace Matching.Seed;

/// <summary>Writes the demonstration into an empty database: all of it or nothing.</summary>
/// <param name="contexts">Opens the database, whose schema must be up to date.</param>
/// <param name="clock">Says which day the dates are relative to.</param>
public sealed class SeedRunner(IDbContextFactory<MatchingDbContext> contexts, TimeProvider clock)
{
    private const int BatchSize = 500;

    /// <summary>Writes the demonstration in one transaction, unless it is there already.</summary>
    /// <param name="options">Size and seed.</param>
    /// <param name="progress">Told of each batch; null when nobody listens.</param>
    /// <param name="cancel">Cancels before the commit; nothing is then written.</param>
    /// <exception cref="SeedRefusedException">The database holds other people, marchés or offers.</exception>
    public async Task<SeedOutcome> RunAsync(SeedOptions options, IProgress<SeedProgress>? progress, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (await IsThereAsync(context, cancel)) return SeedOutcome.AlreadyThere;

        progress?.Report(new(SeedStage.Making, 0, 0));
        var world = DemoWorldMaker.Make(options, Today);
        context.Sign(Actor.System("seed"), "seed");
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        await using var transaction = await context.Database.BeginTransactionAsync(cancel);
        var batches = await SeedBatches.OfAsync(context, world, cancel);
        await WriteAsync(context, batches, progress, cancel);
        await transaction.CommitAsync(cancel);
        progress?.Report(new(SeedStage.Done, batches.Total, batches.Total));
        return SeedOutcome.Written;
    }

    private DateOnly Today => clock.Today();

    /// <summary>Whether the database holds nobody and nothing yet, neither the demonstration nor real data.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        // The first thing found will do: each start of the product asks.
        return !await FindDataAsync(context, cancel).AnyAsync(cancel);
    }

    private static async IAsyncEnumerable<string> FindDataAsync(MatchingDbContext context, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (await context.Candidates.AnyAsync(cancel)) yield return "candidates";
        if (await context.Marches.AnyAsync(cancel)) yield return "marchés";
        if (await context.Offers.AnyAsync(cancel)) yield return "offers";
        if (await context.Buyers.AnyAsync(cancel)) yield return "buyers";
    }

    private static async Task<bool> IsThereAsync(MatchingDbContext context, CancellationToken cancel)
    {
        if (await context.Offers.AnyAsync(offer => offer.Id == DemoActors.OfferId, cancel)) return true;
        var found = await FindDataAsync(context, cancel).ToListAsync(cancel);
        return found.Count == 0
            ? false
            : throw new SeedRefusedException(
                $"The database already holds {string.Join(", ", found)} that are not the demonstration's. Made-up people are not mixed with real data: "
                + "name an empty database, or set Demo__Enabled=false.");
    }

    private static async Task WriteAsync(MatchingDbContext context, SeedBatches batches, IProgress<SeedProgress>? progress, CancellationToken cancel)
    {
        var done = 0;
        foreach (var (stage, entries) in batches.Stages)
            foreach (var batch in entries.Chunk(BatchSize))
            {
                context.AddRange(batch);
                await context.SaveChangesAsync(cancel);
                context.ChangeTracker.Clear();
                progress?.Report(new(stage, done += batch.Length, batches.Total));
            }
    }
}
