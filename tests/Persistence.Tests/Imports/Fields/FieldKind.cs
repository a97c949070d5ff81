using CsCheck;
using Matching.Persistence.Exports;
using Matching.Persistence.Imports;

namespace Matching.Persistence.Tests.Imports;

/// <summary>A record that columns tell of, with what a test must know to write and read it.</summary>
internal sealed record FieldKind(
    string Name,
    IReadOnlyList<Column> Columns,
    IReadOnlyDictionary<string, string> LeftOut,
    Gen<object> Records,
    object Blank,
    Func<object, Dictionary<Column, string?>> Cells,
    Func<object, ImportRow, bool, object> Apply)
{
    private static readonly References References = References.Of(GeneratedRecords.Communes, GeneratedRecords.Occupations, new(2026, 3, 2));

    public static IReadOnlyList<FieldKind> All { get; } =
    [
        Of("candidate", CandidateFields.LeftOut, GeneratedRecords.Candidates, new() { Id = default, FirstName = "", LastName = "" }, CandidateFields.Person, AddressFields.List,
            file => file.Address, (file, changes) => file with { Address = AddressFields.Merge(file.Address, changes) }),
        Of("offer", OfferFields.LeftOut, GeneratedRecords.Offers,
            new() { Id = default, MarcheId = default, ObligationId = default, ContractorId = default, Title = "", Rome = default, ContractType = default, CarrierMode = default, Site = new(), StartsOn = default },
            OfferFields.List, OfferFields.Place, offer => offer.Site, (offer, changes) => offer with { Site = SiteFields.Merge(offer.Site, changes) ?? new() }),
        Of("placement", PlacementFields.LeftOut, GeneratedRecords.Placements, new() { Id = default, CandidateId = default, OfferId = default, ContractType = default, StartsOn = default },
            PlacementFields.List),
        Of("marche", MarcheFields.LeftOut, GeneratedRecords.Marches, new() { Id = default, Reference = "", Title = "", BuyerId = default, LegalBasis = default, Kind = default, StartsOn = default },
            MarcheFields.Whole, MarcheFields.Place, marche => marche.Site, (marche, changes) => marche with { Site = SiteFields.Merge(marche.Site, changes) }),
        Of("buyer", StructureFields.LeftOut, GeneratedRecords.Buyers, new() { Id = default, Name = "", Kind = default }, StructureFields.Buyers),
        Of("contractor", StructureFields.LeftOut, GeneratedRecords.Contractors, new() { Id = default, Name = "" }, StructureFields.Contractors),
        Of("prescriber", StructureFields.LeftOut, GeneratedRecords.Prescribers, new() { Id = default, Name = "", Kind = default }, StructureFields.Prescribers),
        Of("carrier", StructureFields.LeftOut, GeneratedRecords.Carriers, new() { Id = default, Name = "", Kind = default }, StructureFields.Carriers),
        Of("desk", DeskFields.LeftOut, GeneratedRecords.Desks, new() { Id = default, Name = "" }, DeskFields.List),
        Of("lot", MarcheFields.LeftOut, GeneratedRecords.Lots, new() { Id = default, Number = "" }, MarcheFields.OfLot),
        Of("obligation", MarcheFields.LeftOut, GeneratedRecords.Obligations, new() { Id = default, RequiredHours = default }, MarcheFields.Owed),
    ];

    /// <summary>The row that a file with these cells gives; the file goes through bytes, as a user's would.</summary>
    public async Task<ImportRow> RowAsync(IReadOnlyDictionary<Column, string?> cells)
    {
        var named = Columns.Where(cells.ContainsKey).ToList();
        using var stream = new MemoryStream();
        using (var csv = new CsvOutput(stream, leaveOpen: true))
        {
            csv.WriteRow(named.Select(column => column.Name).Append("reste"));
            csv.WriteRow(named.Select(column => cells[column]).Append("x"));
        }
        stream.Position = 0;
        var encoding = (await FileInspector.InspectAsync(stream, CancellationToken.None)).Encoding;
        stream.Position = 0;
        await using var source = await CsvSource.OpenAsync(stream, encoding, CancellationToken.None);
        // A column that the layout does not know keeps a row of empty cells from being passed over.
        var (header, faults) = HeaderMap.Match(source, [new(Name, [.. Columns.Select(column => column with { IsRequired = false })])]);
        Assert.Empty(faults);
        await foreach (var row in source.RowsAsync(CancellationToken.None)) return new(row, header) { References = References };
        throw new InvalidOperationException("The file has no row.");
    }

    public override string ToString() => Name;

    private static FieldKind Of<T>(string name, IReadOnlyDictionary<string, string> leftOut, Gen<T> records, T blank, FieldList<T> list) where T : class =>
        Of(name, leftOut, records, blank, list, new FieldList<Site>([]), _ => null, (record, _) => record);

    private static FieldKind Of<T, TPlace>(
        string name, IReadOnlyDictionary<string, string> leftOut, Gen<T> records, T blank, FieldList<T> list, FieldList<TPlace> place, Func<T, TPlace?> placeOf, Func<T, RowChanges<TPlace>, T> merge)
        where T : class where TPlace : class =>
        new(name, [.. list.Columns, .. place.Columns], leftOut, records.Select(record => (object)record), blank,
            record =>
            {
                var cells = new Dictionary<Column, string?>();
                list.Fill(cells, (T)record);
                place.Fill(cells, placeOf((T)record));
                return cells;
            },
            (record, row, isNew) => merge(list.Read(row).ApplyTo((T)record, isNew), place.Read(row)));
}
