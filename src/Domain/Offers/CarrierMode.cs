namespace Matching.Domain.Offers;

/// <summary>How a contractor fulfils its obligation.</summary>
public enum CarrierMode
{
    /// <summary>Hires the person itself (embauche directe).</summary>
    DirectHire,

    /// <summary>Borrows the person from an AI, ETTI, GEIQ or agency (mise à disposition).</summary>
    Secondment,

    /// <summary>Gives work to an insertion structure (sous-traitance, cotraitance).</summary>
    Subcontracting,
}
