using System.Text.Json;
using static Matching.Persistence.Importing.CommuneColumns;

namespace Matching.Persistence.Importing;

/// <summary>Reads communes and municipal arrondissements.</summary>
/// <remarks>
/// geo.api.gouv.fr (JSON, with coordinates), @etalab/decoupage-administratif (JSON, without), INSEE's <c>v_commune</c>, or CSV.
/// Delegated and associated communes, and the old codes listed with a commune, tell which commune succeeded which.
/// </remarks>
internal sealed class CommuneImport : IRowImport
{
    private static readonly Dictionary<string, CommuneKind> Kinds = new()
    {
        ["commune-actuelle"] = CommuneKind.Commune,
        ["arrondissement-municipal"] = CommuneKind.Arrondissement,
        ["com"] = CommuneKind.Commune,
        ["arm"] = CommuneKind.Arrondissement,
    };

    private static readonly string[] FormerKinds = ["communedeleguee", "communeassociee", "comd", "coma", "former"];

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

    private static readonly ReferenceWriter<FormerCommune, InseeCode> FormerWriter = new()
    {
        Key = former => former.Code,
        Among = (formers, codes) => formers.Where(former => codes.Contains(former.Code)),
        Merge = (known, fresh) => fresh with { Name = fresh.Name ?? known.Name },
    };

    public IReadOnlyList<TableLayout> Layouts { get; } = [Layout];

    public bool ReadsJson => true;

    public ITableSource OpenJson(Stream stream) => new JsonSource(stream, null,
    [
        JsonField.Of("code"), JsonField.Of("nom"), JsonField.Of("codesPostaux"),
        JsonField.Of("codeDepartement", "departement"), JsonField.Of("codeRegion", "region"),
        JsonField.Of("codeEpci"), JsonField.Of("population"), JsonField.Of("type"), 
        JsonField.Of("chefLieu"), JsonField.Of("anciensCodes"),
        new("centre.lat", item => CentreOf(item, 1)), new("centre.lon", item => CentreOf(item, 0)),
    ]);

    public ImportedRow? Read(ImportRow row)
    {
        if (row.Raw(Kind) is { } kind && FormerKinds.Contains(Spelling.Letters(kind))) return ReadFormer(row, kind);

        var code = row.Required<InseeCode>(Code);
        var commune = new Commune
        {
            Code = code,
            Name = row.RequiredText(Name),
            Kind = row.Choice(Kind, Kinds) ?? (MunicipalArrondissement.ParentOf(code) is null ? CommuneKind.Commune : CommuneKind.Arrondissement),
            PostalCodes = [.. row.List<PostalCode>(PostalCodes).Order()],
            Department = row.AreaCode(Department, "department.leading-zero-lost") ?? (row.IsSound ? code.Department : ""),
            Region = row.AreaCode(Region, "region.leading-zero-lost"),
            EpciCode = row.Optional<Siren>(EpciCode)?.ToString(),
            EpciName = row.Text(EpciName),
            Parent = MunicipalArrondissement.ParentOf(code),
            Centre = row.Point(Latitude, Longitude),
            Population = row.Whole(Population, 0, 10_000_000),
        };
        var former = row.List<InseeCode>(FormerCodes).Where(old => old != code).Select(old => new FormerCommune { Code = old, Successor = code });
        return row.IsSound ? new(row, code.ToString(), new CommuneRow(commune, [.. former])) : null;
    }

    public async Task<ImportTally> WriteAsync(ImportScope scope, IReadOnlyList<ImportedRow> rows, CancellationToken cancel)
    {
        var read = rows.Select(row => (CommuneRow)row.Value).ToList();
        var named = read.Where(row => row.Commune is null).SelectMany(row => row.Former).DistinctBy(former => former.Code).ToList();
        var listed = read.Where(row => row.Commune is not null).SelectMany(row => row.Former)
            .DistinctBy(former => former.Code).ExceptBy(named.Select(former => former.Code), former => former.Code);
        // What a commune's row lists beside it is no row of its own and is not counted.
        foreach (var chunk in listed.Chunk(ImportLimits.BatchRows)) await FormerWriter.WriteAsync(scope.Context, chunk, cancel);
        return await Writer.WriteAsync(scope.Context, [.. read.Select(row => row.Commune).OfType<Commune>()], cancel)
            + await FormerWriter.WriteAsync(scope.Context, named, cancel);
    }

    private static ImportedRow? ReadFormer(ImportRow row, string kind)
    {
        if (row.Raw(Successor) is null) return null;
        var former = new FormerCommune { Code = row.Required<InseeCode>(Code), Name = row.RequiredText(Name), Successor = row.Required<InseeCode>(Successor) };
        return row.IsSound ? new(row, $"{former.Code} ({kind})", new CommuneRow(null, [former])) : null;
    }

    private static string? CentreOf(JsonElement item, int axis) =>
        item.TryGetProperty("centre", out var centre) && centre.ValueKind == JsonValueKind.Object
        && centre.TryGetProperty("coordinates", out var point) && point.ValueKind == JsonValueKind.Array && point.GetArrayLength() > axis
            ? JsonTexts.Text(point[axis])
            : null;
}

/// <summary>What a row says: a commune with those it succeeded, or a former commune alone.</summary>
internal sealed record CommuneRow(Commune? Commune, IReadOnlyList<FormerCommune> Former);
