namespace Matching.Persistence;

/// <summary>The database cannot be used. The message says which one, why, and what to do; it never holds a password.</summary>
public sealed class DatabaseStartException(string code, string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>
    /// One of <c>database.read-only</c>, <c>database.folder</c>, <c>database.open</c>, <c>database.corrupt</c>, <c>database.foreign</c>,
    /// <c>database.newer</c>, <c>database.busy</c>, <c>database.unreachable</c>.
    /// </summary>
    public string Code { get; } = code;
}
