namespace Matching.Domain.Places;

/// <summary>What an INSEE code of the commune list stands for.</summary>
public enum CommuneKind
{
    /// <summary>A commune.</summary>
    Commune,

    /// <summary>A municipal arrondissement of Paris, Lyon or Marseille.</summary>
    Arrondissement,
}
