using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.ServedRankings;

/// <summary>Reads lists with their lines, a few at a time.</summary>
internal static class ServedPages
{
    private const int AtOnce = 100;

    /// <summary>The lists that were served, each once and the last served first, with its last serving among those asked for.</summary>
    public static async IAsyncEnumerable<(long Serving, ServedRankingRow List)> LastServedFirstAsync(
        MatchingDbContext context, IQueryable<ServedRankingRow> servings, [EnumeratorCancellation] CancellationToken cancel)
    {
        // Of a list that was served again the lines stand under its first serving.
        var lists = await servings.GroupBy(serving => serving.FirstId ?? serving.Id).Select(list => new { list.Key, Last = list.Max(serving => serving.Id) })
            .OrderByDescending(list => list.Last).ToListAsync(cancel);
        foreach (var part in lists.Chunk(AtOnce))
        {
            var ids = Array.ConvertAll(part, list => list.Key);
            var rows = await context.ServedRankings.Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancel);
            foreach (var list in part) yield return (list.Last, rows[list.Key]);
        }
    }

    /// <summary>The lists, in the order in which they were first served.</summary>
    public static async IAsyncEnumerable<ServedRankingRow> FirstServedFirstAsync(
        IQueryable<ServedRankingRow> servings, [EnumeratorCancellation] CancellationToken cancel)
    {
        for (var last = long.MinValue; ;)
        {
            var part = await servings.Where(row => row.FirstId == null && row.Id > last).OrderBy(row => row.Id).Take(AtOnce).ToListAsync(cancel);
            if (part.Count == 0) yield break;
            foreach (var list in part) yield return list;
            last = part[^1].Id;
        }
    }
}
