namespace Matching.GraphQL.Bench;

/// <summary>The trade an offer belongs to.</summary>
public enum Sector
{
    /// <summary>Building.</summary>
    Btp,
    /// <summary>Health and care.</summary>
    Sante,
    /// <summary>Restaurants.</summary>
    Restauration,
    /// <summary>Manufacturing.</summary>
    Industrie,
    /// <summary>Retail.</summary>
    Commerce,
    /// <summary>Software and networks.</summary>
    Numerique,
    /// <summary>Transport and warehouses.</summary>
    Logistique,
    /// <summary>Farming.</summary>
    Agriculture,
}
