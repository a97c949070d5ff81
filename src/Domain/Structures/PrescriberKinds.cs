namespace Matching.Domain.Structures;

/// <summary>What follows from the kind of a prescriber.</summary>
public static class PrescriberKinds
{
    private static readonly HashSet<PrescriberKind> Sensitive =
    [
        PrescriberKind.Spip, PrescriberKind.Pjj, PrescriberKind.Ase, PrescriberKind.Chrs, PrescriberKind.Chu,
        PrescriberKind.Cada, PrescriberKind.Huda, PrescriberKind.Cph, PrescriberKind.Cava, PrescriberKind.Csapa,
        PrescriberKind.Caarud, PrescriberKind.Cidff, PrescriberKind.Prevention, PrescriberKind.PensionDeFamille,
        PrescriberKind.HousingSupport,
    ];

    /// <summary>Whether the kind reveals a person's situation, and so is hidden from third parties together with the name.</summary>
    public static bool IsSensitive(this PrescriberKind kind) => Sensitive.Contains(kind);
}
