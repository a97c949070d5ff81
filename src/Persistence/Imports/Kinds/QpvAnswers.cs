using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Imports.Kinds;

/// <summary>Says of files in which QPV the address lies, by the perimeters that are kept.</summary>
internal sealed class QpvAnswers
{
    private const int FilesAtOnce = 500;

    // A desk may ask for more; this is the score that batches are accepted with.
    private static readonly ClauseDeskSettings Settings = new();

    private readonly QpvIndex _perimeters;

    private QpvAnswers(QpvIndex perimeters) => _perimeters = perimeters;

    public static QpvAnswers OfNone { get; } = new(new([]));

    public static async Task<QpvAnswers> LoadAsync(ImportScope scope, CancellationToken cancel) =>
        new(new(await scope.Context.Set<Qpv>().AsNoTracking().ToListAsync(cancel)));

    /// <summary>The file with the answers of today; the day of an answer that still holds does not change.</summary>
    /// <param name="known">The file so far; null when it is new.</param>
    /// <param name="file">The file as it is to be.</param>
    /// <param name="today">The day.</param>
    public Candidate On(Candidate? known, Candidate file, DateOnly today)
    {
        var fresh = _perimeters.JudgeAll(file.Address, today, Settings);
        var kept = fresh.Select(answer => known?.QpvIn(answer.Vintage) is { } before && before with { EvaluatedOn = today } == answer ? before : answer);
        return file with { QpvMemberships = [.. kept] };
    }

    /// <summary>Answers anew for all files that are kept: perimeters that came in after them would never reach those that nobody touches again.</summary>
    public async Task RenewAllAsync(ImportScope scope, CancellationToken cancel)
    {
        var context = scope.Context;
        foreach (var ids in (await context.Set<Candidate>().Select(file => file.Id).ToListAsync(cancel)).Chunk(FilesAtOnce))
        {
            foreach (var file in await context.Set<Candidate>().AsTracking().Where(file => ids.Contains(file.Id)).ToListAsync(cancel))
            {
                var renewed = On(file, file, scope.Today);
                if (!renewed.QpvMemberships.SequenceEqual(file.QpvMemberships)) AggregateUpsert.Apply(context, file, renewed);
            }

            await context.SaveChangesAsync(cancel);
            context.ChangeTracker.Clear();
        }
    }
}
