using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Writing;

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
