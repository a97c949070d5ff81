namespace Matching.Domain.Candidates;

/// <summary>A means of transport that somebody really has.</summary>
public enum TransportMeans
{
    /// <summary>On foot.</summary>
    Walk,

    /// <summary>Bicycle or scooter.</summary>
    Bicycle,

    /// <summary>Public transport.</summary>
    PublicTransport,

    /// <summary>Moped or motorcycle.</summary>
    Moped,

    /// <summary>A car to drive, with the licence for it.</summary>
    Car,
}
