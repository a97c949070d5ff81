namespace Matching.Domain.Occupations;

/// <summary>What a proximity was published for.</summary>
public enum OccupationProximityScope
{
    /// <summary>The whole occupation (<c>job</c>).</summary>
    Job,

    /// <summary>Some job titles of the occupation (<c>appellation</c>).</summary>
    Appellation,
}
