using NetTopologySuite.IO;

namespace Matching.Persistence.Tests;

public abstract class ReferenceStoreContract(TestDatabase database) : StoreContract(database)
{
    private static readonly Commune[] Communes =
    [
        Commune("31555", "Toulouse", 504_078, "31000", "31100"),
        Commune("31149", "Colomiers", 40_000, "31770"),
        Commune("62826", "Le Touquet-Paris-Plage", 4_000, "62520"),
        Commune("75056", "Paris", 2_100_000, "75001"),
        Commune("95555", "Saint-Gratien", 20_000, "95210"),
        Commune("80719", "Saint-Gratien", 400, "80440"),
        Commune("31033", "Auzeville-Tolosane", 4_000, "31320"),
    ];

    private ReferenceStore Store => Database.Get<ReferenceStore>();

    private NameSearch Search => Database.Get<NameSearch>();

    [Fact]
    public async Task Merging_twice_changes_nothing_and_a_difference_is_counted_and_announced_once()
    {
        await Store.MergeCommunesAsync(World.System, Communes, Cancel);

        Assert.Equal(new MergeResult(0, 0, Communes.Length), await Store.MergeCommunesAsync(World.System, Communes, Cancel));
        Assert.Equal(new MergeResult(0, 1, Communes.Length - 1), await Store.MergeCommunesAsync(World.System, [Communes[0] with { Population = 1 }, .. Communes[1..]], Cancel));
        Assert.Equal(1, (await Store.CommunesAsync([InseeCode.Parse("31555")], Cancel)).Values.Single().Population);
        Assert.Equal(StoredJson.Write(Communes[1]), StoredJson.Write((await Store.CommunesAsync([InseeCode.Parse("31149")], Cancel)).Values.Single()));
        await Store.MergeCommunesAsync(World.System, Communes, Cancel);
    }

    [Fact]
    public async Task Only_an_administrator_or_an_import_changes_reference_data() =>
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => Store.MergeCommunesAsync(Actor.Prescripteur("p", PrescriberId.New(Database.Clock)), Communes, Cancel));

    [Theory]
    [InlineData("toulouse", "31555")]
    [InlineData("TOULOUSE", "31555")]
    [InlineData("Toulous", "31555")]
    [InlineData("toulosue", "31555")]
    [InlineData("Toloose", null)]
    [InlineData("saint gratien", "95555")]
    [InlineData("St-Gratien", "95555")]
    [InlineData("le touquet paris", "62826")]
    [InlineData("paris", "75056")]
    [InlineData("31770", "31149")]
    [InlineData("80719", "80719")]
    [InlineData("auzevile", "31033")]
    [InlineData("!!!", null)]
    public async Task Communes_are_found_by_what_people_type(string typed, string? code)
    {
        await Store.MergeCommunesAsync(World.System, Communes, Cancel);

        var found = await Search.CommunesAsync(typed, Cancel);

        Assert.Equal(code, found.Count == 0 ? null : found[0].Code.Value);
    }

    [Fact]
    public async Task The_search_knows_what_an_import_changed()
    {
        await Store.MergeOccupationsAsync(World.System, [Occupation("F1703", "Maçonnerie")], Cancel);
        Assert.Equal("F1703", (await Search.OccupationsAsync("maconerie", Cancel)).Single().Code.Value);

        await Store.MergeOccupationsAsync(World.System, [Occupation("K2204", "Nettoyage de locaux")], Cancel);

        Assert.Equal("K2204", (await Search.OccupationsAsync("locaux", Cancel)).Single().Code.Value);
        Assert.Equal("K2204", (await Search.OccupationsAsync("k22", Cancel)).Single().Code.Value);
    }

    [Fact]
    public async Task A_perimeter_comes_back_point_by_point_beside_its_older_generation()
    {
        var shape = new WKTReader().Read("POLYGON ((1.4 43.6, 1.41 43.6, 1.41000000000001 43.61, 1.4 43.6))");
        var newer = new Qpv { Code = QpvCode.Parse("QN03101M"), Vintage = QpvVintage.Perimeters2024, Name = "Empalot", ValidFrom = new(2024, 1, 1), Perimeter = shape, Communes = [InseeCode.Parse("31555")] };

        Assert.Equal(new MergeResult(2, 0, 0), await Store.MergeQpvAsync(World.System, [newer, newer with { Code = QpvCode.Parse("QP031001"), Vintage = QpvVintage.Perimeters2015, ValidUntil = new(2023, 12, 31) }], Cancel));
        Assert.Equal(new MergeResult(0, 0, 1), await Store.MergeQpvAsync(World.System, [newer], Cancel));

        var read = (await Store.AllQpvAsync(Cancel)).Single(qpv => qpv.Code == newer.Code);
        Assert.True(shape.EqualsExact(read.Perimeter));
        Assert.Equal(4326, read.Perimeter.SRID);
    }

    private static Commune Commune(string code, string name, int population, params string[] postalCodes) => new()
    {
        Code = InseeCode.Parse(code),
        Name = name,
        Kind = CommuneKind.Commune,
        Department = code[..2],
        Population = population,
        PostalCodes = [.. postalCodes.Select(PostalCode.Parse)],
        Centre = new(43.6, 1.44),
    };

    private static Occupation Occupation(string code, string label) => new()
    {
        Code = RomeCode.Parse(code),
        Label = label,
        ParentCode = RomeCode.Parse(code),
        RomeVersion = "4.0",
    };
}

public sealed class ReferenceStoreOnSqlite(SqliteDatabase database) : ReferenceStoreContract(database), IClassFixture<SqliteDatabase>;

public sealed class ReferenceStoreOnPostgreSql(PostgreSqlDatabase database) : ReferenceStoreContract(database), IClassFixture<PostgreSqlDatabase>;
