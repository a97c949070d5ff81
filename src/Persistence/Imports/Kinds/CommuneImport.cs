using System.Text.Json;
using static Matching.Persistence.Importing.CommuneColumns;

namespace Matching.Persistence.Importing;

/// <summary>Reads communes and municipal arrondissements.</summary>
/// <remarks>
/// geo.api.gouv.fr (JSON, with coordinates), @etalab/decoupage-administratif (JSON, without), or CSV. Delegated and
/// associated communes share their code with a commune and are passed over.
/// </remarks>
internal sealed class CommuneImport : IRowImport
{
    private static readonly Dictionary<string, CommuneKind> Kinds = new()
    {
        ["commune-actuelle"] = CommuneKind.Commune,
        ["arrondissement-municipal"] = CommuneKind.Arrondissement,
    };

    private static readonly string[] PassedOver = ["communedeleguee", "communeassociee"];

    private static readonly ReferenceWriter<Commune, InseeCode> Writer = new()
    {
        Key = commune => commune.Code,
        Among = (communes, codes) => communes.Where(commune => codes.Contains(commune.Code)),
        Merge = (known, fresh) => fresh with
        {
            PostalCodes = fresh.PostalCodes.Count > 0 ? fresh.PostalCodes : known.PostalCodes,
            Region = fresh.Region ?? known.Region,
            EpciCode = fresh.EpciCode ?? known.EpciCode,
            EpciName = fresh.EpciName ?? known.EpciName,
            Centre = fresh.Centre ?? known.Centre,
            Population = fresh.Population ?? known.Population,
        },
        IsSame = (known, fresh) => known == fresh with { PostalCodes = known.PostalCodes } && known.PostalCodes.SequenceEqual(fresh.PostalCodes),
    };

    public IReadOnlyList<TableLayout> Layouts { get; } = [Layout];

    public bool ReadsJson => true;

    public ITableSource OpenJson(Stream stream) => new JsonSource(stream, null,
    [
        JsonField.Of("code"), JsonField.Of("nom"), JsonField.Of("codesPostaux"),
        JsonField.Of("codeDepartement", "departement"), JsonField.Of("codeRegion", "region"),
        JsonField.Of("codeEpci"), JsonField.Of("population"), JsonField.Of("type"),
        new("centre.lat", item => CentreOf(item, 1)), new("centre.lon", item => CentreOf(item, 0)),
    ]);

    public ImportedRow? Read(ImportRow row)
    {
        if (row.Raw(Kind) is { } kind && PassedOver.Contains(Spelling.Fold(kind))) return null;

        var code = row.Required<InseeCode>(Code);
        var commune = new Commune
        {
            Code = code,
            Name = row.RequiredText(Name),
            Kind = row.Choice(Kind, Kinds) ?? (MunicipalArrondissement.ParentOf(code) is null ? CommuneKind.Commune : CommuneKind.Arrondissement),
            PostalCodes = row.List<PostalCode>(PostalCodes),
            Department = row.Text(Department, 3) ?? (row.IsSound ? code.Department : ""),
            Region = row.Text(Region, 3),
            EpciCode = row.Optional<Siren>(EpciCode)?.ToString(),
            EpciName = row.Text(EpciName),
            Parent = MunicipalArrondissement.ParentOf(code),
            Centre = row.Point(Latitude, Longitude),
            Population = row.Whole(Population, 0, 10_000_000),
        };
        return row.IsSound ? new(code.ToString(), commune) : null;
    }

    public Task<ImportTally> WriteAsync(ImportScope scope, IReadOnlyList<ImportedRow> rows, CancellationToken cancel) =>
        Writer.WriteAsync(scope.Context, [.. rows.Select(row => (Commune)row.Value)], cancel);

    private static string? CentreOf(JsonElement item, int axis) =>
        item.TryGetProperty("centre", out var centre) && centre.ValueKind == JsonValueKind.Object
        && centre.TryGetProperty("coordinates", out var point) && point.ValueKind == JsonValueKind.Array && point.GetArrayLength() > axis
            ? JsonTexts.Text(point[axis])
            : null;
}
