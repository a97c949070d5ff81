namespace Matching.Persistence.Databases;

/// <summary>Why a database cannot be used as it is; the sentences are made where somebody reads them.</summary>
public enum DatabaseProblem
{
    /// <summary>The connection string says <c>Mode=ReadOnly</c>.</summary>
    ReadOnlyConnection,

    /// <summary>The permissions of the file forbid writing.</summary>
    ReadOnlyFile,

    /// <summary>SQLite may not write to the file or to its folder.</summary>
    ReadOnly,

    /// <summary>A folder stands where the file should be.</summary>
    IsFolder,

    /// <summary>The file or its folder cannot be made; the detail says why.</summary>
    CannotMake,

    /// <summary>The file cannot be opened.</summary>
    CannotOpen,

    /// <summary>Others than the owner can read the file, and the program may not change that.</summary>
    OpenToOthers,

    /// <summary>Another program is writing it.</summary>
    Busy,

    /// <summary>It is being replaced by a backup.</summary>
    BeingRestored,

    /// <summary>It is no sound SQLite database; the detail says what was found.</summary>
    Corrupt,

    /// <summary>It holds migrations that this program does not know; the detail names them.</summary>
    Newer,

    /// <summary>It was made before the first release, by migrations that there are no more; the detail names them.</summary>
    Older,

    /// <summary>It holds tables that Matching did not make.</summary>
    Foreign,

    /// <summary>The PostgreSQL server does not answer, or refuses; the detail says why.</summary>
    Unreachable,

    /// <summary>It holds encrypted values and there is no key; the detail is the folder of the keys.</summary>
    KeysMissing,

    /// <summary>It holds encrypted values that the keys do not open; the detail is the folder of the keys.</summary>
    KeysOfAnother,
}

/// <summary>The database cannot be used. Neither place nor detail ever holds a password.</summary>
/// <param name="problem">Why.</param>
/// <param name="place">Which database, or which of its files.</param>
/// <param name="detail">More of it, as the problem says; "" for none.</param>
/// <param name="cause">The failure itself.</param>
public sealed class DatabaseStartException(DatabaseProblem problem, string place, string detail = "", Exception? cause = null)
    : Exception($"{problem}: {place} {detail}".TrimEnd(), cause)
{
    /// <summary>Why.</summary>
    public DatabaseProblem Problem => problem;

    /// <summary>Which database, or which of its files.</summary>
    public string Place => place;

    /// <summary>More of it, as <see cref="Problem"/> says; "" for none.</summary>
    public string Detail => detail;
}
