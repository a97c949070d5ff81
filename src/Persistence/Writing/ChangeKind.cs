namespace Matching.Persistence;

/// <summary>What happened to an aggregate.</summary>
public enum ChangeKind
{
    /// <summary>It was written for the first time.</summary>
    Created,

    /// <summary>It was replaced by its next version.</summary>
    Updated,

    /// <summary>It was removed.</summary>
    Deleted,
}
