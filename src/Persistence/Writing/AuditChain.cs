using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Writing;

/// <summary>Binds each line of the audit to the one before, so that a line changed, taken out or put in between is found.</summary>
/// <remarks>
/// SHA-256 over the hash before and every value of the line, each with its length. Whoever can write to the database can write the
/// whole chain anew, so its end is to be noted elsewhere from time to time: a chain that holds a noted line is the one noted.
/// Lines are linked while the database has one writer: SQLite has one anyway, on PostgreSQL <see cref="OutboxOrder"/> makes it so.
/// </remarks>
internal static class AuditChain
{
    /// <summary>Characters of a hash.</summary>
    public const int HashLength = 64;

    /// <summary>What stands before the first line.</summary>
    public static readonly string Start = new('0', HashLength);

    private const int Batch = 1_000;

    /// <summary>Gives new lines their places after the last one that is written.</summary>
    public static async Task<IReadOnlyList<AuditRow>> LinkAsync(MatchingDbContext context, IReadOnlyList<AuditRow> lines, CancellationToken cancel)
    {
        var last = await context.Audit.OrderByDescending(row => row.Id).Select(row => new { row.Id, row.Hash }).FirstOrDefaultAsync(cancel);
        var (id, hash) = (last?.Id ?? 0, last?.Hash ?? Start);
        var linked = new List<AuditRow>(lines.Count);
        foreach (var line in lines)
        {
            var placed = line with { Id = ++id };
            hash = HashOf(hash, placed);
            linked.Add(placed with { Hash = hash });
        }

        return linked;
    }

    /// <summary>Links the lines of a database that was written before there was a chain. One whose lines are linked is left as it is.</summary>
    public static async Task AdoptAsync(MatchingDbContext context, CancellationToken cancel)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancel);
        if (context.Database.IsNpgsql()) await OutboxOrder.HoldAsync(context, cancel);
        if (await context.Audit.AnyAsync(row => row.Hash != "", cancel)) return;

        var (after, hash) = (0L, Start);
        while (await context.Audit.Where(row => row.Id > after).OrderBy(row => row.Id).Take(Batch).ToListAsync(cancel) is { Count: > 0 } lines)
        {
            foreach (var line in lines)
            {
                hash = HashOf(hash, line);
                await context.Database.ExecuteSqlAsync($"UPDATE \"Audit\" SET \"Hash\" = {hash} WHERE \"Id\" = {line.Id}", cancel);
            }

            after = lines[^1].Id;
        }

        await transaction.CommitAsync(cancel);
    }

    /// <summary>The hash of a line after the one whose hash is given.</summary>
    public static string HashOf(string before, AuditRow line)
    {
        var text = new StringBuilder();
        string?[] values =
        [
            before, Whole(line.Id), Whole(line.At.UtcTicks / TimeSpan.TicksPerMicrosecond), line.Role.ToString(), line.UserId, line.Operation,
            line.Aggregate, line.AggregateId, line.Change.ToString(), Whole(line.VersionBefore), Whole(line.VersionAfter), line.Fields,
        ];
        // With its length before it, no value can be taken for the end of its neighbour.
        foreach (var value in values) text.Append(value is null ? "-" : $"{Whole(value.Length)}:{value}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static string? Whole(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
