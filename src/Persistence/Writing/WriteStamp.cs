namespace Matching.Persistence.Writing;

/// <summary>Who writes, in which command.</summary>
internal sealed record WriteStamp(Actor Actor, string Operation);
