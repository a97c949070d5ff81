using System.Globalization;
using System.Text;
using Matching.Persistence.Imports.Faults;
using Matching.Persistence.Imports.Reading;
using Matching.Persistence.Imports.Rows;

namespace Matching.Persistence.Imports.Kinds;

/// <summary>Reads the perimeters of the quartiers prioritaires from GeoJSON.</summary>
/// <remarks>
/// The ANCT's files of both generations. Generations stand side by side, since membership is judged at a date; the code
/// tells the generation, and only made-up <c>DEMO-</c> areas need the property <c>generation</c>.
/// </remarks>
internal sealed class QpvRows : IRowKind
{
    // One feature, made up, around the middle of Toulouse; the code says that it is no official area.
    private const string Template =
        """{"type":"FeatureCollection","features":[{"type":"Feature","properties":"""
        + """{"code":"DEMO-31-1","name":"Exemple","generation":2024,"communes":["31555"]},"geometry":"""
        + """{"type":"Polygon","coordinates":[[[1.44,43.6],[1.45,43.6],[1.45,43.61],[1.44,43.6]]]}}]}""";

    private static readonly Column
        Code = new("code") { IsRequired = true, Aliases = ["code_qp"], Example = "QP031010" },
        Name = new("name") { IsRequired = true, Aliases = ["lib_qp", "nom_qp"], Example = "Empalot" },
        Communes = new("communes") { Aliases = ["insee_com", "code_commune", "commune_qp", "commune"], Example = "31555" },
        Generation = new("generation") { Aliases = ["vintage"], Example = "2015" },
        Population = new("population"),
        Perimeter = new("geometry");

    private static readonly ReferenceWriter<Qpv, (QpvCode Code, QpvVintage Vintage)> Writer = new()
    {
        Key = qpv => (qpv.Code, qpv.Vintage),
        Among = (all, keys) => WithCodes(all, [.. keys.Select(key => key.Code)]),
        IsSame = (known, fresh) =>
            known.Perimeter.EqualsExact(fresh.Perimeter) && known.Communes.SequenceEqual(fresh.Communes)
            && known == fresh with { Perimeter = known.Perimeter, Communes = known.Communes },
    };

    private QpvCommunes _communes = QpvCommunes.None;

    public IReadOnlyList<TableLayout> Layouts { get; } = [new("qpv", [Code, Name, Communes, Generation, Population])];

    public bool ReadsCsv => false;

    public bool ReadsJson => true;

    public ITableSource OpenJson(Stream stream) => new JsonSource(stream, "features",
    [
        JsonField.Of("code", "code_qp", "code"), JsonField.Of("name", "lib_qp", "nom_qp", "name"),
        JsonField.Of("communes", "communes", "insee_com", "code_commune", "commune_qp", "commune"),
        JsonField.Of("generation", "generation", "vintage"), JsonField.Of("population"),
    ]);

    public async Task PrepareAsync(ImportScope scope, CancellationToken cancel) =>
        _communes = await QpvCommunes.LoadAsync(scope, cancel);

    public ImportedRow? Read(ImportRow row)
    {
        var code = row.Required<QpvCode>(Code);
        var name = row.RequiredText(Name);
        var population = row.Whole(Population, 0, 1_000_000);
        var vintage = VintageOf(row, code);
        var communes = code == default ? [] : _communes.Of(row, Communes, code.Department);
        if (GeoJsonPerimeter.Read(row, Perimeter) is not { } perimeter || !row.IsSound) return null;

        var period = QpvPerimeters.Validity(vintage, code.Department);
        Qpv Make(Qpv? known) => new()
        {
            Code = code, Vintage = vintage, Name = name, ValidFrom = period.From, ValidUntil = period.Until,
            Perimeter = perimeter, Communes = communes.Count > 0 ? communes : known?.Communes ?? [], Population = population ?? known?.Population,
        };
        return new(row, $"{code} ({(int)vintage})", new ReadReference<Qpv, (QpvCode, QpvVintage)>((code, vintage), Make));
    }

    public Task<ImportTally> WriteAsync(ImportScope scope, IReadOnlyList<ImportedRow> rows, CancellationToken cancel) =>
        Writer.WriteAsync(scope.Context, [.. rows.Select(row => (ReadReference<Qpv, (QpvCode, QpvVintage)>)row.Value)], cancel);

    public async Task FollowUpAsync(ImportScope scope, CancellationToken cancel) =>
        await (await QpvAnswers.LoadAsync(scope, cancel)).RenewAllAsync(scope, cancel);

    public IAsyncEnumerable<Dictionary<Column, string?>> ExportAsync(MatchingDbContext context, CancellationToken cancel) =>
        throw new NotSupportedException("'qpv' cannot be exported: use the official file.");

    public void WriteTemplate(Stream output) => output.Write(Encoding.UTF8.GetBytes(Template));

    private static IQueryable<Qpv> WithCodes(IQueryable<Qpv> all, List<QpvCode> codes) => all.Where(qpv => codes.Contains(qpv.Code));

    private static QpvVintage VintageOf(ImportRow row, QpvCode code)
    {
        var said = row.Whole(Generation, 2000, 2100) is { } year && Enum.IsDefined((QpvVintage)year) ? (QpvVintage?)year : null;
        if (said is null && row.Raw(Generation) is { } text && row.IsSound) row.Refuse(Generation, new ImportFault("qpv.generation", text, "2015, 2024"));
        if (code == default) return default;
        if (code.Vintage is { } official && said is { } other && other != official)
            row.Refuse(Generation, new ImportFault("qpv.generation-differs", Year(other), Year(official)));
        return code.Vintage ?? said ?? QpvVintage.Perimeters2024;

        static string Year(QpvVintage vintage) => ((int)vintage).ToString(CultureInfo.InvariantCulture);
    }
}
