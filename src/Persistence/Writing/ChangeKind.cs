namespace Matching.Persistence.Writing;

/// <summary>What happened to an aggregate.</summary>
public enum ChangeKind
{
    /// <summary>It was written for the first time.</summary>
    Created,

    /// <summary>It was replaced by its next version.</summary>
    Updated,

    /// <summary>It was removed.</summary>
    Deleted,

    /// <summary>Somebody was shown it. In the audit only.</summary>
    Read,

    /// <summary>Somebody asked for it by identifier and was shown nothing: it is not theirs, or not there. In the audit only.</summary>
    ReadDenied,

    /// <summary>It was written into a file. In the audit only.</summary>
    Exported,
}
