namespace Matching.Domain.Marches;

/// <summary>What a marché buys.</summary>
public enum MarcheKind
{
    /// <summary>Works (travaux).</summary>
    Works,

    /// <summary>Services.</summary>
    Services,

    /// <summary>Supplies (fournitures).</summary>
    Supplies,

    /// <summary>Intellectual services (prestations intellectuelles).</summary>
    Intellectual,
}
