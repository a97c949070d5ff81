namespace Matching.Api.Imports;

/// <summary>Where an import stands.</summary>
internal enum ImportState
{
    /// <summary>It reads and checks rows; nothing is visible to others yet.</summary>
    Running,

    /// <summary>It has ended and what it wrote is visible.</summary>
    Written,

    /// <summary>It has ended and changed nothing, because of what is wrong in the file.</summary>
    Refused,

    /// <summary>It was stopped, failed, or has not been heard of for half a minute; nothing was written.</summary>
    Interrupted,
}
