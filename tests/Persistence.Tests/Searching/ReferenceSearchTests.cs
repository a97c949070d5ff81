using System.Diagnostics;
using Matching.Persistence.Tests.Imports;

namespace Matching.Persistence.Tests.Searching;

/// <summary>The search over a committed extract and, where they are there, over the whole official files.</summary>
public sealed class ReferenceSearchTests : IAsyncDisposable
{
    private readonly SqliteDatabase _database = new();
    private ImportBench? _bench;

    private NameSearch Search => _database.Get<NameSearch>();

    [Fact]
    public Task What_people_type_finds_the_commune_they_mean_in_an_extract() => FindsCommunesAsync(Extract("communes.csv"));

    [Fact]
    public Task What_people_type_finds_the_commune_they_mean_among_all() => FindsCommunesAsync(SharedData.Geo("communes.csv"));

    [Fact]
    public Task What_people_type_finds_the_occupation_they_mean_in_an_extract() => FindsOccupationsAsync(Extract("rome.csv"), Extract("rome-appellations.csv"));

    [Fact]
    public Task What_people_type_finds_the_occupation_they_mean_among_all() =>
        FindsOccupationsAsync(SharedData.Geo("rome.csv"), SharedData.Geo("rome-appellations.csv"));

    [Fact]
    public async Task Everything_that_matches_is_found_and_nothing_else()
    {
        await ImportAsync(ImportKind.Communes, SharedData.Geo("communes.csv"));

        var saints = await Search.CommunesAsync("saint", Cancel);

        Assert.Equal(4_437, saints.Count);
        Assert.All(saints, commune => Assert.Contains(Spelling.Fold(commune.Name).Split(' '), word => word.StartsWith("saint", StringComparison.Ordinal)));
        Assert.Equal("42218", saints[0].Code.Value);
        Assert.Empty(await Search.CommunesAsync("!!!", Cancel));
        Assert.Empty(await Search.CommunesAsync("xqzw", Cancel));
    }

    [Fact]
    public async Task A_former_commune_finds_its_successor()
    {
        _bench = await ImportBench.OpenAsync(_database);
        await ImportAsync(ImportKind.Communes, _bench.Write("communes.json", """
            [{"code":"93066","nom":"Saint-Denis","type":"commune-actuelle","departement":"93","anciensCodes":["93059"],"codesPostaux":["93200"],"population":149077},
             {"code":"93059","nom":"Pierrefitte-sur-Seine","type":"commune-deleguee","chefLieu":"93066"},
             {"code":"50129","nom":"Cherbourg-en-Cotentin","type":"commune-actuelle","population":78258},
             {"code":"50129","nom":"Cherbourg-Octeville","type":"commune-deleguee","chefLieu":"50129"}]
            """));

        Assert.Equal("93066", (await Search.CommunesAsync("pierrefitte s/ seine", Cancel)).Single().Code.Value);
        Assert.Equal("93066", (await Search.CommunesAsync("93059", Cancel)).Single().Code.Value);
        Assert.Equal("50129", (await Search.CommunesAsync("cherbourg octeville", Cancel)).Single().Code.Value);
    }

    public async ValueTask DisposeAsync()
    {
        if (_bench is not null) await _bench.DisposeAsync();
    }

    private async Task FindsCommunesAsync(string communes)
    {
        await ImportAsync(ImportKind.Communes, communes);
        await AssertFirstAsync(TypedInputs.Communes, async typed => (await Search.CommunesAsync(typed, Cancel)).Select(commune => commune.Code.Value));
    }

    private async Task FindsOccupationsAsync(string rome, string appellations)
    {
        await ImportAsync(ImportKind.Rome, rome);
        await ImportAsync(ImportKind.RomeAppellations, appellations);
        await AssertFirstAsync(
            TypedInputs.Occupations,
            async typed => (await Search.OccupationsAsync(typed, Cancel)).Select(occupation => occupation.Code.Value));
    }

    private static async Task AssertFirstAsync(IEnumerable<(string Typed, string First)> inputs, Func<string, Task<IEnumerable<string>>> find)
    {
        var wrong = new List<string>();
        await find("warm");
        var clock = Stopwatch.StartNew();
        foreach (var (typed, first) in inputs)
        {
            var found = (await find(typed)).ToList();
            if (found.Count == 0 || found[0] != first) wrong.Add($"{typed}: {first}, not {string.Join(' ', found.Take(5))} ({found.Count})");
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{clock.Elapsed.TotalMilliseconds / inputs.Count():0.0} ms a search");
        Assert.Empty(wrong);
    }

    private async Task ImportAsync(ImportKind kind, string path)
    {
        var report = await (_bench ??= await ImportBench.OpenAsync(_database)).ImportAsync(kind, path);
        Assert.True(report.IsWritten, string.Join(Environment.NewLine, report.Faults));
    }

    private static string Extract(string file)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Matching.sln"))) root = root.Parent!;
        return Path.Combine(root.FullName, "tests", "Persistence.Tests", "Searching", "Extracts", file);
    }
}
