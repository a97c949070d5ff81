using NetTopologySuite.Geometries;

namespace Matching.Persistence.Tests.Imports;

/// <summary>The official reference data, imported whole.</summary>
public abstract class ReferenceDataContract : IAsyncLifetime
{
    private readonly TestDatabase _fresh;
    private ImportBench? _bench;

    protected ReferenceDataContract(TestDatabase fresh)
    {
        Assert.SkipWhen(fresh.Absence is not null, fresh.Absence ?? "");
        _fresh = fresh;
    }

    private ImportBench Bench => _bench!;

    public async ValueTask InitializeAsync() => _bench = await ImportBench.OpenAsync(_fresh);

    public async ValueTask DisposeAsync()
    {
        if (_bench is not null) await _bench.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Imports_34969_communes_and_45_arrondissements_and_a_second_time_changes_nothing()
    {
        var path = SharedData.Geo("communes.csv");

        var first = await Bench.ImportAsync(ImportKind.Communes, path);
        var content = await CommunesAsync();
        var second = await Bench.ImportAsync(ImportKind.Communes, path);
        var again = await CommunesAsync();

        Assert.True(first.IsWritten, string.Join(Environment.NewLine, first.Faults));
        Assert.Equal(new ImportTally(35_014, 0, 0), first.Tally);
        Assert.Equal(34_969, content.Count(commune => commune.Kind == CommuneKind.Commune));
        Assert.Equal(45, content.Count(commune => commune.Kind == CommuneKind.Arrondissement));
        Assert.Equal(96, content.Count(commune => commune.Centre is null));
        Assert.Equal(68_952_941, content.Where(commune => commune.Kind == CommuneKind.Commune).Sum(commune => (long)(commune.Population ?? 0)));
        Assert.Equal(new ImportTally(0, 0, 35_014), second.Tally);
        Assert.Equal(content.Select(Text), again.Select(Text));

        var toulouse = content.Single(commune => commune.Code == InseeCode.Parse("31555"));
        Assert.Equal(("Toulouse", "31", "76", 514_819), (toulouse.Name, toulouse.Department, toulouse.Region, toulouse.Population!.Value));
        Assert.Equal(new Domain.Places.Coordinates(43.5960, 1.4321), toulouse.Centre);
        Assert.Equal(InseeCode.Parse("75056"), content.Single(commune => commune.Code == InseeCode.Parse("75111")).Parent);
    }

    [Fact]
    public async Task Imports_1584_occupations_and_4008_proximities_and_a_second_time_changes_nothing()
    {
        var rome = await Bench.ImportAsync(ImportKind.Rome, SharedData.Geo("rome.csv"));
        var proximity = await Bench.ImportAsync(ImportKind.RomeProximity, SharedData.Geo("rome-proximity.csv"));
        var occupations = await Bench.AllAsync<Occupation>();
        var paths = await Bench.AllAsync<OccupationProximity>();

        Assert.Equal(new ImportTally(1_584, 0, 0), rome.Tally);
        Assert.Equal(new ImportTally(4_008, 0, 0), proximity.Tally);
        Assert.Equal(1_784, paths.Count(path => path.Kind == OccupationProximityKind.Close));
        Assert.Equal(2_224, paths.Count(path => path.Kind == OccupationProximityKind.Evolution));
        Assert.Equal(532, occupations.Select(occupation => occupation.ParentCode).Distinct().Count());

        // The paths are between version 3 codes: each must be reachable from a 4.0 code through its parent.
        var parents = occupations.Select(occupation => occupation.ParentCode).ToHashSet();
        Assert.All(paths, path => Assert.True(parents.Contains(path.From) && parents.Contains(path.To)));
        Assert.Contains(paths, path => (path.From.Value, path.To.Value, path.Kind) == ("F1704", "F1702", OccupationProximityKind.Close));

        Assert.Equal(new ImportTally(0, 0, 1_584), (await Bench.ImportAsync(ImportKind.Rome, SharedData.Geo("rome.csv"))).Tally);
        Assert.Equal(new ImportTally(0, 0, 4_008), (await Bench.ImportAsync(ImportKind.RomeProximity, SharedData.Geo("rome-proximity.csv"))).Tally);
    }

    [Fact]
    public async Task Imports_105_quartiers_prioritaires_that_hold_the_points_they_should()
    {
        await Bench.ImportAsync(ImportKind.Communes, SharedData.Geo("communes.csv"));
        var report = await Bench.ImportAsync(ImportKind.Qpv, SharedData.Geo("qpv.geojson"));
        var all = await Bench.AllAsync<Qpv>();

        Assert.Equal(new ImportTally(105, 0, 0), report.Tally);
        Assert.Equal(0, report.WarningCount);
        Assert.Equal(12, all.Count(qpv => qpv.Communes.Contains(InseeCode.Parse("31555"))));
        Assert.Equal(19, all.Count(qpv => qpv.Code.Department == "31"));
        Assert.All(all, qpv => Assert.Equal((QpvVintage.Perimeters2015, new DateOnly(2023, 12, 31)), (qpv.Vintage, qpv.ValidUntil)));

        Assert.Contains("Empalot", At(all, 43.5799, 1.4419), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Arènes", At(all, 43.5935, 1.4184), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Mirail", At(all, 43.5715, 1.4018), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Mirail", At(all, 43.5665, 1.3985), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("", At(all, 43.6045, 1.4440));
        Assert.Equal("", At(all, 43.6291, 1.3638));

        Assert.Equal(new ImportTally(0, 0, 105), (await Bench.ImportAsync(ImportKind.Qpv, SharedData.Geo("qpv.geojson"))).Tally);
    }

    [Fact]
    public async Task Says_how_far_it_has_come()
    {
        var told = new Told();

        await Bench.ImportAsync(ImportKind.Communes, SharedData.Geo("communes.csv"), progress: told);

        Assert.True(told.Values.Count > 10);
        Assert.Equal(told.Values.Select(value => value.Rows).Order(), told.Values.Select(value => value.Rows));
        Assert.Equal((35_014, told.Values[^1].BytesInAll), (told.Values[^1].Rows, told.Values[^1].BytesRead));
    }

    private async Task<List<Commune>> CommunesAsync() => [.. (await Bench.AllAsync<Commune>()).OrderBy(commune => commune.Code)];

    private static string Text(Commune commune) => $"{commune with { PostalCodes = [] }}{string.Join('|', commune.PostalCodes)}";

    private static string At(List<Qpv> all, double latitude, double longitude) =>
        string.Join(", ", all.Where(qpv => qpv.Perimeter.Covers(new Point(longitude, latitude))).Select(qpv => qpv.Name));

    private sealed class Told : IProgress<ImportProgress>
    {
        public List<ImportProgress> Values { get; } = [];

        public void Report(ImportProgress value) => Values.Add(value);
    }
}

public sealed class ReferenceDataOnSqlite() : ReferenceDataContract(new SqliteDatabase());

public sealed class ReferenceDataOnPostgreSql(PostgreSqlServer server) : ReferenceDataContract(new PostgreSqlDatabase(server));
