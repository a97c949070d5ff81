namespace Matching.Persistence.Writing;

/// <summary>What came of reading the audit from its first line to its last.</summary>
/// <param name="Lines">How many lines there are.</param>
/// <param name="End">The last line, to be noted elsewhere; null while there is none.</param>
/// <param name="BrokenAt">The first line that does not follow the one before: it was changed, or one before it was taken out or put in; null when all
/// do.</param>
/// <param name="IsMarkFound">Whether the line noted before is there unchanged; true where none was given.</param>
public sealed record AuditVerdict(long Lines, AuditMark? End, long? BrokenAt, bool IsMarkFound)
{
    /// <summary>Whether the audit is what was written.</summary>
    public bool IsSound => BrokenAt is null && IsMarkFound;
}

/// <summary>A line of the audit as somebody noted it: its place and hash.</summary>
/// <param name="Line">The place.</param>
/// <param name="Hash">The hash, in lower-case hexadecimal.</param>
public sealed record AuditMark(long Line, string Hash);
