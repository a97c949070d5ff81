using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence;

/// <summary>A line of the audit as somebody noted it: its place and hash.</summary>
/// <param name="Line">The place.</param>
/// <param name="Hash">The hash, in lower-case hexadecimal.</param>
public sealed record AuditMark(long Line, string Hash);

/// <summary>What came of reading the audit from its first line to its last.</summary>
/// <param name="Lines">How many lines there are.</param>
/// <param name="End">The last line, to be noted elsewhere; null while there is none.</param>
/// <param name="BrokenAt">The first line that does not follow the one before: it was changed, or one before it was taken out or put in; null when all do.</param>
/// <param name="IsMarkFound">Whether the line noted before is there unchanged; true where none was given.</param>
public sealed record AuditVerdict(long Lines, AuditMark? End, long? BrokenAt, bool IsMarkFound)
{
    /// <summary>Whether the audit is what was written.</summary>
    public bool IsSound => BrokenAt is null && IsMarkFound;
}

/// <summary>Checks that no line of the audit was changed, taken out or put in.</summary>
public sealed class AuditVerifier
{
    private readonly IDbContextFactory<MatchingDbContext> _contexts;

    internal AuditVerifier(IDbContextFactory<MatchingDbContext> contexts) => _contexts = contexts;

    /// <summary>Reads the whole audit. Lines cut off at its end are missed only by a mark noted after them.</summary>
    /// <param name="mark">A line noted before; null for none.</param>
    /// <param name="cancel">Stops between two lines.</param>
    public async Task<AuditVerdict> VerifyAsync(AuditMark? mark, CancellationToken cancel)
    {
        await using var context = _contexts.CreateDbContext();
        var (lines, hash, end, broken, isFound) = (0L, AuditChain.Start, (AuditMark?)null, (long?)null, mark is null);
        await foreach (var line in context.Audit.OrderBy(row => row.Id).AsAsyncEnumerable().WithCancellation(cancel))
        {
            lines++;
            if (AuditChain.HashOf(hash, line) != line.Hash) broken ??= line.Id;
            hash = line.Hash;
            end = new(line.Id, hash);
            isFound |= end == mark;
        }

        return new(lines, end, broken, isFound);
    }
}
