using Microsoft.EntityFrameworkCore;
using NetTopologySuite.IO;

namespace Matching.Persistence.Tests;

public abstract class ReferenceContract(TestDatabase database) : StoreContract(database)
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

    private NameSearch Search => Database.Get<NameSearch>();

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
        await World.KnowAsync(Communes);

        var found = await Search.CommunesAsync(typed, Cancel);

        Assert.Equal(code, found.Count == 0 ? null : found[0].Code.Value);
    }

    [Fact]
    public async Task The_search_knows_what_an_import_changed()
    {
        await World.KnowAsync([Occupation("F1703", "Maçonnerie")]);
        Assert.Equal("F1703", (await Search.OccupationsAsync("maconerie", Cancel)).Single().Code.Value);

        await World.KnowAsync([Occupation("K2204", "Nettoyage de locaux")]);

        Assert.Equal("K2204", (await Search.OccupationsAsync("locaux", Cancel)).Single().Code.Value);
        Assert.Equal("K2204", (await Search.OccupationsAsync("k22", Cancel)).Single().Code.Value);
    }

    [Fact]
    public async Task A_perimeter_comes_back_point_by_point_beside_its_older_generation()
    {
        var shape = new WKTReader().Read("POLYGON ((1.4 43.6, 1.41 43.6, 1.41000000000001 43.61, 1.4 43.6))");
        var newer = new Qpv
        {
            Code = QpvCode.Parse("QN03101M"),
            Vintage = QpvVintage.Perimeters2024,
            Name = "Empalot",
            ValidFrom = new(2024, 1, 1),
            Perimeter = shape,
            Communes = [InseeCode.Parse("31555")],
        };

        await World.KnowAsync([newer, newer with { Code = QpvCode.Parse("QP031001"), Vintage = QpvVintage.Perimeters2015, ValidUntil = new(2023, 12, 31) }]);

        await using var context = Database.Contexts.CreateDbContext();
        var read = await context.Qpv.SingleAsync(qpv => qpv.Code == newer.Code, Cancel);
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

public sealed class ReferencesOnSqlite(SqliteDatabase database) : ReferenceContract(database), IClassFixture<SqliteDatabase>;

public sealed class ReferencesOnPostgreSql(PostgreSqlDatabase database) : ReferenceContract(database), IClassFixture<PostgreSqlDatabase>;
