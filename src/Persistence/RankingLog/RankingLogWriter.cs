using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence;

/// <summary>Writes served rankings; each list and each snapshot once, however often it was served.</summary>
internal sealed class RankingLogWriter(IDbContextFactory<MatchingDbContext> contexts)
{
    private const int KeysPerStatement = 500, Tries = 3;

    // Under which row the lines of a list stand, as long as somebody may serve it again.
    private readonly ConditionalWeakTable<RankingServed, StrongBox<long>> _written = [];

    /// <summary>Writes a batch in one transaction; when the database refuses it, each ranking by itself.</summary>
    /// <returns>How many were written: one whose person or offer is gone by now is not.</returns>
    public async Task<int> WriteAsync(IReadOnlyList<(DateTimeOffset At, RankingServed Ranking)> batch, CancellationToken cancel)
    {
        if (await TryWriteAsync(batch, cancel)) return batch.Count;
        var written = 0;
        // Even a single one is tried again: a snapshot that another server wrote meanwhile is known the second time.
        foreach (var served in batch)
            if (await TryAgainAsync(served, cancel)) written++;
        return written;
    }

    /// <summary>Removes what was served before a moment, and the snapshots that nothing refers to any more.</summary>
    public async Task PurgeAsync(DateTimeOffset before, CancellationToken cancel)
    {
        await using var context = contexts.CreateDbContext();
        // The lines of a list stay as long as its last serving.
        var old = context.ServedRankings.Where(ranking => ranking.At < before && !context.ServedRankings.Any(again => again.FirstId == ranking.Id && again.At >= before));
        if (await old.ExecuteDeleteAsync(cancel) == 0) return;
        await context.Snapshots.Where(snapshot => !context.ServedEntries.Any(entry => entry.Snapshot == snapshot.Digest)).ExecuteDeleteAsync(cancel);
    }

    // Servers that collide on a snapshot find it at the next try; somebody who is gone stays gone.
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
            var snapshots = new Dictionary<string, SnapshotRow>();
            var firsts = new Dictionary<RankingServed, ServedRankingRow>(ReferenceEqualityComparer.Instance);
            foreach (var (at, ranking) in batch) context.ServedRankings.Add(RowOf(at, ranking, firsts, snapshots));
            // In parts: SQLite takes a limited number of values in one statement.
            foreach (var part in snapshots.Values.Chunk(KeysPerStatement))
            {
                var digests = Array.ConvertAll(part, row => row.Digest);
                var known = await context.Snapshots.Where(row => digests.Contains(row.Digest)).Select(row => row.Digest).ToListAsync(cancel);
                context.Snapshots.AddRange(part.ExceptBy(known, row => row.Digest));
            }

            await context.SaveChangesAsync(cancel);
            foreach (var (ranking, row) in firsts) _written.AddOrUpdate(ranking, new(row.Id));
            return true;
        }
        catch (DbUpdateException)
        {
            // Another server wrote the same snapshot first, or somebody is gone, or a list was removed meanwhile: smaller batches tell.
            foreach (var (_, ranking) in batch) _written.Remove(ranking);
            return false;
        }
    }

    private ServedRankingRow RowOf(DateTimeOffset at, RankingServed ranking, Dictionary<RankingServed, ServedRankingRow> firsts, Dictionary<string, SnapshotRow> snapshots)
    {
        if (_written.TryGetValue(ranking, out var first)) return RowOf(at, ranking, first.Value, null, []);
        if (firsts.TryGetValue(ranking, out var row)) return RowOf(at, ranking, null, row, []);
        return firsts[ranking] = RowOf(at, ranking, null, null, [.. ranking.Entries.Select(entry => RowOf(entry, snapshots))]);
    }

    private static ServedRankingRow RowOf(DateTimeOffset at, RankingServed ranking, long? firstId, ServedRankingRow? first, List<ServedEntryRow> entries) => new()
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
        FloorResidents = entries.Count > 0 && ranking.FloorResidents is { } residents ? PlaceBits.Write(residents) : null,
        FirstId = firstId,
        First = first,
        Entries = entries,
    };

    private static ServedEntryRow RowOf(ServedEntry entry, Dictionary<string, SnapshotRow> snapshots)
    {
        var content = PairSnapshotJson.Write(entry.Snapshot());
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
        snapshots[digest] = new SnapshotRow { Digest = digest, CandidateId = entry.CandidateId, Content = content };
        return new()
        {
            Rank = entry.Rank,
            RankBefore = entry.RankBefore,
            OfferId = entry.OfferId,
            CandidateId = entry.CandidateId,
            RankedBy = entry.RankedBy,
            Rules = entry.Rules.Thousandths,
            Learned = entry.Learned?.Thousandths,
            Shadow = entry.Shadow?.Thousandths,
            ShadowRank = entry.ShadowRank,
            Snapshot = digest,
        };
    }
}
