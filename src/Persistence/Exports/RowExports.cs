using Matching.Persistence.Imports;

namespace Matching.Persistence.Exports;

/// <summary>The export of each kind.</summary>
internal static class RowExports
{
    public static IRowExport Of(ImportKind kind) => kind switch
    {
        ImportKind.Communes => new CommuneExport(),
        ImportKind.Rome => new RomeExport(),
        ImportKind.RomeAppellations => new AppellationExport(),
        ImportKind.RomeProximity => new RomeProximityExport(),
        ImportKind.Structures => new StructureExport(),
        ImportKind.Desks => new DeskExport(),
        ImportKind.Marches => new MarcheExport(),
        ImportKind.Offers => new OfferExport(),
        ImportKind.Candidates => new CandidateExport(),
        ImportKind.Placements => new PlacementExport(),
        _ => throw new NotSupportedException($"'{ImportKinds.NameOf(kind)}' cannot be exported: use the official file."),
    };
}
