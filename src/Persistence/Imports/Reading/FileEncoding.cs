namespace Matching.Persistence.Imports.Reading;

/// <summary>How the bytes of a file stand for characters.</summary>
public enum FileEncoding
{
    /// <summary>UTF-8, with or without byte order mark.</summary>
    Utf8,

    /// <summary>Windows-1252, what French spreadsheets write by default.</summary>
    Windows1252,
}
