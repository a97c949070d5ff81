namespace Matching.Domain.Places;

/// <summary>Whether a point lies in a QPV.</summary>
public enum QpvPresence
{
    /// <summary>Nothing can be said; never to be read as outside.</summary>
    Unknown,

    /// <summary>In a QPV or on its boundary.</summary>
    Inside,

    /// <summary>In no QPV of that generation.</summary>
    Outside,
}
