using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence;

/// <summary>Writes served rankings; each snapshot once, however often it was served.</summary>
internal sealed class RankingLogWriter(IDbContextFactory<MatchingDbContext> contexts)
{
    private const int KeysPerStatement = 500, Tries = 3;

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
        if (await context.ServedRankings.Where(ranking => ranking.At < before).ExecuteDeleteAsync(cancel) == 0) return;
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
            foreach (var (at, ranking) in batch) context.ServedRankings.Add(RowOf(at, ranking, snapshots));
            // In parts: SQLite takes a limited number of values in one statement.
            foreach (var part in snapshots.Values.Chunk(KeysPerStatement))
            {
                var digests = Array.ConvertAll(part, row => row.Digest);
                var known = await context.Snapshots.Where(row => digests.Contains(row.Digest)).Select(row => row.Digest).ToListAsync(cancel);
                context.Snapshots.AddRange(part.ExceptBy(known, row => row.Digest));
            }

            await context.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another server wrote the same snapshot first, or somebody is gone: smaller batches tell.
            return false;
        }
    }

    private static ServedRankingRow RowOf(DateTimeOffset at, RankingServed ranking, Dictionary<string, SnapshotRow> snapshots) => new()
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
        FloorResidents = ranking.FloorResidents is { } residents ? PlaceBits.Write(residents) : null,
        Entries = ranking.Entries.Select(entry => RowOf(entry, snapshots)).ToList(),
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
