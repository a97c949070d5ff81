namespace Matching.Persistence.Writing;

/// <summary>A line of the audit as somebody noted it: its place and hash.</summary>
/// <param name="Line">The place.</param>
/// <param name="Hash">The hash, in lower-case hexadecimal.</param>
public sealed record AuditMark(long Line, string Hash);
