namespace Matching.Domain.Candidates;

/// <summary>The sex in somebody's papers. Kept to audit equal treatment only: never an input of matching.</summary>
public enum Sex
{
    /// <summary>Woman.</summary>
    Woman,

    /// <summary>Man.</summary>
    Man,
}
