namespace Matching.Domain.Occupations;

/// <summary>How two occupations are related in the ROME's mobility sheet.</summary>
public enum OccupationProximityKind
{
    /// <summary>Much the same skills (<c>proche</c>): open without further training.</summary>
    Close,

    /// <summary>Within reach with experience or training (<c>évolution</c>).</summary>
    Evolution,
}
