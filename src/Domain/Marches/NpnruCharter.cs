namespace Matching.Domain.Marches;

/// <summary>The floors for residents of QPV in the national insertion charter of the ANRU (NPNRU).</summary>
/// <param name="Operations">The part of the hours worked on funded operations, works and engineering.</param>
/// <param name="LocalUrbanManagement">The part of the hours worked in gestion urbaine de proximité.</param>
public sealed record NpnruCharter(Share Operations, Share LocalUrbanManagement)
{
    /// <summary>The charter in force: 5 % and 10 %. A local agreement may ask for more.</summary>
    public static NpnruCharter National { get; } = new(new Share(0.05m), new Share(0.10m));

    /// <summary>The floor for that marché; null when the charter does not bind it: gestion urbaine de proximité without NPNRU owes nothing by it.</summary>
    public Share? FloorFor(Marche marche) =>
        !marche.IsAnruFunded ? null : marche.IsLocalUrbanManagement ? LocalUrbanManagement : Operations;
}
