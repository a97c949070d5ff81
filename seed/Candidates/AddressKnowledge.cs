namespace Matching.Seed.Candidates;

/// <summary>How well a file knows where somebody lives.</summary>
internal enum AddressKnowledge
{
    /// <summary>Placed at the house.</summary>
    House,

    /// <summary>Placed at the commune only: nothing can be said on QPV.</summary>
    CommuneOnly,

    /// <summary>The commune is written down, but nobody placed the address.</summary>
    NotGeocoded,
}
