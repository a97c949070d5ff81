using System.Runtime.CompilerServices;
using System.Text.Json;
using Matching.Persistence.Exports;
using Matching.Persistence.Imports.Columns;
using Matching.Persistence.Imports.Reading;
using Matching.Persistence.Imports.Rows;
using Microsoft.EntityFrameworkCore;
using static Matching.Persistence.Imports.Columns.CommuneColumns;

namespace Matching.Persistence.Imports.Kinds;

/// <summary>Reads and writes communes and municipal arrondissements.</summary>
/// <remarks>
/// geo.api.gouv.fr (JSON, with coordinates), @etalab/decoupage-administratif (JSON, without), INSEE's <c>v_commune</c>, or CSV.
/// Delegated and associated communes, and the old codes listed with a commune, tell which commune succeeded which.
/// </remarks>
internal sealed class CommuneRows : IRowKind
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
        IsSame = (known, fresh) => known == fresh with { PostalCodes = known.PostalCodes } && known.PostalCodes.SequenceEqual(fresh.PostalCodes),
    };

    private static readonly ReferenceWriter<FormerCommune, InseeCode> FormerWriter = new()
    {
        Key = former => former.Code,
        Among = (formers, codes) => formers.Where(former => codes.Contains(former.Code)),
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

        var (code, name, kindSaid, department) = (row.Required<InseeCode>(Code), row.RequiredText(Name), row.Choice(Kind, Kinds), row.AreaCode(
            Department, "department.leading-zero-lost"));
        var codes = row.List<PostalCode>(PostalCodes).Order().ToList();
        var (region, epci) = (row.AreaCode(Region, "region.leading-zero-lost"), row.Optional<Siren>(EpciCode)?.ToString());
        var (epciName, centre, population) = (row.Text(EpciName), row.Point(Latitude, Longitude), row.Whole(Population, 0, 10_000_000));
        Commune Make(Commune? known) => new()
        {
            Code = code,
            Name = name,
            Kind = kindSaid ?? known?.Kind ?? (MunicipalArrondissement.ParentOf(code) is null ? CommuneKind.Commune : CommuneKind.Arrondissement),
            PostalCodes = codes.Count > 0 ? codes : known?.PostalCodes ?? [],
            Department = department ?? known?.Department ?? code.Department,
            Region = region ?? known?.Region,
            EpciCode = epci ?? known?.EpciCode,
            EpciName = epciName ?? known?.EpciName,
            Parent = MunicipalArrondissement.ParentOf(code),
            Centre = centre ?? known?.Centre,
            Population = population ?? known?.Population,
        };
        var former = row.List<InseeCode>(FormerCodes).Where(old => old != code).Select(old => Former(old, null, code));
        return row.IsSound ? new(row, code.ToString(), new CommuneRow(new(code, Make), [.. former])) : null;
    }

    public async Task<ImportTally> WriteAsync(ImportScope scope, IReadOnlyList<ImportedRow> rows, CancellationToken cancel)
    {
        var read = rows.Select(row => (CommuneRow)row.Value).ToList();
        var named = read.Where(row => row.Commune is null).SelectMany(row => row.Former).DistinctBy(former => former.Key).ToList();
        var listed = read.Where(row => row.Commune is not null).SelectMany(row => row.Former)
            .DistinctBy(former => former.Key).ExceptBy(named.Select(former => former.Key), former => former.Key);
        // What a commune's row lists beside it is no row of its own and is not counted.
        foreach (var chunk in listed.Chunk(ImportLimits.BatchRows)) await FormerWriter.WriteAsync(scope.Context, chunk, cancel);
        return await Writer.WriteAsync(scope.Context, [.. read.Select(row => row.Commune).OfType<ReadReference<Commune, InseeCode>>()], cancel)
            + await FormerWriter.WriteAsync(scope.Context, named, cancel);
    }

    /// <summary>Communes by code, then the former ones.</summary>
    public async IAsyncEnumerable<Dictionary<Column, string?>> ExportAsync(MatchingDbContext context, [EnumeratorCancellation] CancellationToken cancel)
    {
        var unnamed = (await context.Set<FormerCommune>().AsNoTracking().Where(former => former.Name == null).ToListAsync(cancel))
            .ToLookup(former => former.Successor, former => former.Code);
        await foreach (var commune in context.Set<Commune>().AsNoTracking().OrderBy(commune => commune.Code).AsAsyncEnumerable().WithCancellation(cancel))
        {
            yield return new()
            {
                [CommuneColumns.Code] = commune.Code.ToString(),
                [CommuneColumns.Name] = commune.Name,
                [CommuneColumns.PostalCodes] = string.Join('|', commune.PostalCodes),
                [CommuneColumns.Department] = commune.Department,
                [CommuneColumns.Region] = commune.Region,
                [CommuneColumns.EpciCode] = commune.EpciCode,
                [CommuneColumns.EpciName] = commune.EpciName,
                [CommuneColumns.Latitude] = Cell.Of(commune.Centre?.Latitude),
                [CommuneColumns.Longitude] = Cell.Of(commune.Centre?.Longitude),
                [CommuneColumns.Population] = Cell.Of(commune.Population),
                [CommuneColumns.Kind] = commune.Kind == CommuneKind.Commune ? "commune" : "arrondissement",
                [CommuneColumns.Successor] = null,
                [CommuneColumns.FormerCodes] = string.Join('|', unnamed[commune.Code].Order()),
            };
        }

        var named = context.Set<FormerCommune>().AsNoTracking().Where(former => former.Name != null).OrderBy(former => former.Code);
        await foreach (var former in named.AsAsyncEnumerable().WithCancellation(cancel))
        {
            var row = Layout.Columns.ToDictionary(column => column, _ => (string?)null);
            row[CommuneColumns.Code] = former.Code.ToString();
            row[CommuneColumns.Name] = former.Name;
            row[CommuneColumns.Kind] = "former";
            row[CommuneColumns.Successor] = former.Successor.ToString();
            yield return row;
        }
    }

    private static ImportedRow? ReadFormer(ImportRow row, string kind)
    {
        if (row.Raw(Successor) is null) return null;
        var (code, name, successor) = (row.Required<InseeCode>(Code), row.RequiredText(Name), row.Required<InseeCode>(Successor));
        return row.IsSound ? new(row, $"{code} ({kind})", new CommuneRow(null, [Former(code, name, successor)])) : null;
    }

    private static ReadReference<FormerCommune, InseeCode> Former(InseeCode code, string? name, InseeCode successor) =>
        new(code, known => new() { Code = code, Name = name ?? known?.Name, Successor = successor });

    private static string? CentreOf(JsonElement item, int axis) =>
        item.TryGetProperty("centre", out var centre) && centre.ValueKind == JsonValueKind.Object
        && centre.TryGetProperty("coordinates", out var point) && point.ValueKind == JsonValueKind.Array && point.GetArrayLength() > axis
            ? JsonTexts.Text(point[axis])
            : null;
}

/// <summary>What a row says: a commune with those it succeeded, or a former commune alone.</summary>
internal sealed record CommuneRow(ReadReference<Commune, InseeCode>? Commune, IReadOnlyList<ReadReference<FormerCommune, InseeCode>> Former);
