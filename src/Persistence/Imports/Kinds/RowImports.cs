namespace Matching.Persistence.Imports;

/// <summary>The import of each kind.</summary>
internal static class RowImports
{
    /// <summary>A fresh import: it holds what rows of one file are checked against.</summary>
    public static IRowImport Of(ImportKind kind) => kind switch
    {
        ImportKind.Communes => new CommuneImport(),
        ImportKind.Rome => new RomeImport(),
        ImportKind.RomeAppellations => new AppellationImport(),
        ImportKind.RomeProximity => new RomeProximityImport(),
        ImportKind.Qpv => new QpvImport(),
        ImportKind.Structures => new StructureImport(),
        ImportKind.Desks => new DeskImport(),
        ImportKind.Marches => new MarcheImport(),
        ImportKind.Offers => new OfferImport(),
        ImportKind.Candidates => new CandidateImport(),
        ImportKind.Placements => new PlacementImport(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Expected a kind of file."),
    };
}
