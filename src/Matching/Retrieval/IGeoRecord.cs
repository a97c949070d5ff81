namespace Matching.Retrieval;

/// <summary>What an index needs to know of its records.</summary>
internal interface IGeoRecord
{
    /// <summary>The record's identity.</summary>
    Guid Key { get; }

    /// <summary>Where it lies; null when not known.</summary>
    Coordinates? Place { get; }
}
