namespace Matching.Persistence.Databases;

/// <summary>A configuration key of the database has no usable value. The message names key, value and what is allowed.</summary>
public sealed class DatabaseSettingsException(string key, string message) : Exception($"{key}: {message}")
{
    /// <summary>The configuration key, for example <c>Database:Provider</c>.</summary>
    public string Key { get; } = key;
}
