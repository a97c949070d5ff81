namespace Matching.Persistence.Recovery;

/// <summary>Why a backup cannot be made or put back; the sentences are made where somebody reads them.</summary>
public enum BackupProblem
{
    /// <summary>There is no database, or no key, to back up.</summary>
    Nothing,

    /// <summary>The file is no archive, or lacks its end.</summary>
    NoArchive,

    /// <summary>The archive is no backup, or was changed; the detail says where.</summary>
    Damaged,

    /// <summary>It has a layout of a later program.</summary>
    NewerFormat,

    /// <summary>It is of another kind of database than the settings name; the detail names it.</summary>
    OtherProvider,

    /// <summary>There are data or keys where it would be put.</summary>
    Occupied,

    /// <summary>A program uses the database that would be replaced.</summary>
    InUse,
}

/// <summary>A backup cannot be made or put back; nothing was changed.</summary>
/// <param name="problem">Why.</param>
/// <param name="place">Which file or folder.</param>
/// <param name="detail">More of it; "" for none.</param>
/// <param name="cause">The failure itself.</param>
public sealed class BackupException(BackupProblem problem, string place, string detail = "", Exception? cause = null)
    : Exception($"{problem}: {place} {detail}".TrimEnd(), cause)
{
    /// <summary>Why.</summary>
    public BackupProblem Problem => problem;

    /// <summary>Which file or folder.</summary>
    public string Place => place;

    /// <summary>More of it; "" for none.</summary>
    public string Detail => detail;
}
