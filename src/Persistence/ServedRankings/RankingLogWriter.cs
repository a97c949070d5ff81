using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.ServedRankings;

/// <summary>Writes served rankings; each list once, and each state of a person or an offer once, however often they are served.</summary>
internal sealed class RankingLogWriter(IDbContextFactory<MatchingDbContext> contexts)
{
    private const int Tries = 3;

    // Under which row the lines of a list stand, as long as somebody may serve it again.
    private readonly ConditionalWeakTable<RankingServed, StrongBox<long>> _written = [];
    private readonly ListedStates _states = new();

    /// <summary>Writes a batch in one transaction; when the database refuses it, each ranking by itself.</summary>
    /// <returns>How many were written: one whose person or offer is gone by now is not.</returns>
    public async Task<int> WriteAsync(IReadOnlyList<(DateTimeOffset At, RankingServed Ranking)> batch, CancellationToken cancel)
    {
        if (await TryWriteAsync(batch, cancel)) return batch.Count;
        var written = 0;
        foreach (var served in batch)
            if (await TryAgainAsync(served, cancel)) written++;
        return written;
    }

    /// <summary>Removes what was served before a moment, the lines of people who are gone, and the states that no list names any more.</summary>
    /// <remarks>
    /// States go with their person at once; their lines, which name nobody without them, go here. Nobody waits meanwhile: of somebody
    /// whom no list named any more and who is listed in the very moment of the removal, that line is lost.
    /// </remarks>
    public async Task PurgeAsync(DateTimeOffset before, CancellationToken cancel)
    {
        await using var context = contexts.CreateDbContext();
        // The lines of a list stay as long as its last serving.
        await context.ServedRankings
            .Where(ranking => ranking.At < before && !context.ServedRankings.Any(again => again.FirstId == ranking.Id && again.At >= before))
            .ExecuteDeleteAsync(cancel);
        // Read before the lists: what comes meanwhile is not taken for unused.
        var states = await context.ListedStates.Select(state => state.Id).ToListAsync(cancel);
        var named = new HashSet<long>();
        await foreach (var list in ServedPages.FirstServedFirstAsync(context.ServedRankings, cancel))
            foreach (var line in list.Page!.Lines) named.UnionWith([line.Person, line.Offer]);
        foreach (var part in states.Where(state => !named.Contains(state)).Chunk(ServedStates.KeysPerStatement))
            await context.ListedStates.Where(state => part.Contains(state.Id)).ExecuteDeleteAsync(cancel);
        named.ExceptWith(await context.ListedStates.Select(state => state.Id).ToListAsync(cancel));
        if (named.Count > 0) await TakeOutAsync(context, named, cancel);
    }

    // Rare: somebody's file was deleted since the last time.
    private static async Task TakeOutAsync(MatchingDbContext context, HashSet<long> gone, CancellationToken cancel)
    {
        await foreach (var list in ServedPages.FirstServedFirstAsync(context.ServedRankings, cancel))
        {
            var page = list.Page! with { Lines = [.. list.Page.Lines.Where(line => !gone.Contains(line.Person) && !gone.Contains(line.Offer))] };
            if (page.Lines.Count < list.Page.Lines.Count)
                await context.ServedRankings.Where(row => row.Id == list.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Page, page), cancel);
        }
    }

    // A list that was removed meanwhile is written anew at the next try; somebody who is gone stays gone.
    private async Task<bool> TryAgainAsync((DateTimeOffset At, RankingServed Ranking) served, CancellationToken cancel)
    {
        for (var time = 0; time < Tries; time++)
            if (await TryWriteAsync([served], cancel)) return true;
        return false;
    }

    private async Task<bool> TryWriteAsync(IReadOnlyList<(DateTimeOffset At, RankingServed Ranking)> batch, CancellationToken cancel)
    {
        try
        {
            await using var context = contexts.CreateDbContext();
            var entries = batch.Select(served => served.Ranking).Where(ranking => !_written.TryGetValue(ranking, out _)).SelectMany(ranking => ranking.Entries);
            var keys = await _states.AddAsync(context, entries, cancel);
            await using var transaction = await context.Database.BeginTransactionAsync(cancel);
            await context.SaveChangesAsync(cancel);
            var firsts = new Dictionary<RankingServed, ServedRankingRow>(ReferenceEqualityComparer.Instance);
            foreach (var (at, ranking) in batch) context.ServedRankings.Add(RowOf(at, ranking, firsts, keys));
            await context.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            _states.Remember(keys);
            foreach (var (ranking, row) in firsts) _written.AddOrUpdate(ranking, new(row.Id));
            return true;
        }
        catch (DbUpdateException)
        {
            // Somebody is gone, or a list was removed meanwhile: smaller batches tell.
            foreach (var (_, ranking) in batch) _written.Remove(ranking);
            return false;
        }
    }

    private ServedRankingRow RowOf(
        DateTimeOffset at, RankingServed ranking, Dictionary<RankingServed, ServedRankingRow> firsts, IReadOnlyDictionary<object, Func<long>> keys)
    {
        if (_written.TryGetValue(ranking, out var first)) return RowOf(at, ranking, first.Value, null, null);
        if (firsts.TryGetValue(ranking, out var row)) return RowOf(at, ranking, null, row, null);
        return firsts[ranking] = RowOf(at, ranking, null, null, PageOf(ranking, keys));
    }

    private static ServedRankingRow RowOf(DateTimeOffset at, RankingServed ranking, long? firstId, ServedRankingRow? first, ServedPage? page) => new()
    {
        At = at,
        OfferId = ranking.OfferId,
        CandidateId = ranking.CandidateId,
        On = ranking.On,
        WeightsName = ranking.WeightsName,
        WeightsVersion = ranking.WeightsVersion,
        IndexSequence = ranking.IndexVersion.Sequence,
        ActiveModel = ranking.ActiveModel,
        ShadowModel = ranking.ShadowModel,
        TotalCount = ranking.TotalCount,
        FirstRank = ranking.Entries[0].Rank,
        FirstId = firstId,
        First = first,
        Page = page,
    };

    private static ServedPage PageOf(RankingServed ranking, IReadOnlyDictionary<object, Func<long>> keys)
    {
        List<(ServedEntry Entry, PairSnapshot Pair)> lines = [.. ranking.Entries.Select(entry => (entry, entry.Snapshot()))];
        return new()
        {
            // What was asked for holds for the whole list.
            Means = lines[0].Pair.Means,
            FloorResidents = ranking.FloorResidents,
            Lines = [.. lines.Select(line => LineOf(line.Entry, line.Pair, keys))],
        };
    }

    private static ServedLine LineOf(ServedEntry entry, PairSnapshot pair, IReadOnlyDictionary<object, Func<long>> keys) => new()
    {
        Rank = entry.Rank,
        RankBefore = entry.RankBefore,
        Person = keys[entry.Candidate](),
        Offer = keys[entry.Offer](),
        RankedBy = entry.RankedBy,
        Rules = entry.Rules.Thousandths,
        Learned = entry.Learned?.Thousandths,
        Shadow = entry.Shadow?.Thousandths,
        ShadowRank = entry.ShadowRank,
        Distance = pair.Distance,
        Wish = pair.Wish,
        Link = pair.Link,
    };
}
