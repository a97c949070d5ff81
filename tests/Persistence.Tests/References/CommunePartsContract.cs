using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Tests;

public abstract class CommunePartsContract(TestDatabase database) : StoreContract(database)
{
    private const string Metropole = "200046977", Plaine = "200057867";

    [Theory]
    [InlineData("69123", "69123", "69381", "69388")]
    [InlineData("69388", "69388")]
    [InlineData("93066", "93066", "93059")]
    [InlineData("93059", "93066", "93059")]
    [InlineData("31555", "31555")]
    public async Task A_commune_asks_for_its_arrondissements_and_for_those_merged_into_it(string asked, params string[] expected)
    {
        var (prescriber, marche) = await PlacesAsync();

        var people = await World.Candidates.QueryAsync(
            Actor.Prescripteur("p", prescriber),
            new CandidateFilter { Commune = InseeCode.Parse(asked) },
            (files, reading) => files.ToListAsync(reading),
            Cancel);
        var offers = await World.Offers.QueryAsync(
            World.System, new OfferFilter { Commune = InseeCode.Parse(asked), MarcheId = marche }, (sites, reading) => sites.ToListAsync(reading), Cancel);

        Assert.Equal(expected.Order(StringComparer.Ordinal), people.Select(file => file.Commune!.Value.Value).Order(StringComparer.Ordinal));
        Assert.Equal(expected.Order(StringComparer.Ordinal), offers.Select(offer => offer.Site.Commune!.Value.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_territory_includes_arrondissements_and_former_communes_of_its_intercommunalities()
    {
        var (prescriber, _) = await PlacesAsync();
        var desk = World.Value(
            await Database
                .Get<StructureStore<ClauseDesk, ClauseDeskId>>()
                .CreateAsync(
                    World.System,
                    "test",
                    new ClauseDesk
                    {
                        Id = ClauseDeskId.New(Database.Clock),
                        Name = "Guichet",
                        TerritoryEpciCodes = [Metropole, Plaine],
                    },
                    null,
                    Cancel));
        var actor = Actor.Facilitateur("f", desk);

        var seen = await World.Candidates.QueryAsync(
            actor,
            new CandidateFilter(),
            (files, reading) => files.Where(file => file.PrescriberId == prescriber).ToListAsync(reading),
            Cancel);
        var matchable = await Database.Get<MatchScope>().CandidatesAsync(actor, Cancel);

        Assert.Equal(["69123", "69381", "69388", "93059", "93066"], seen.Select(file => file.Commune!.Value.Value).Order(StringComparer.Ordinal));
        Assert.All(seen, file => Assert.True(matchable(MatchableCandidate.Of(file, null, [], World.Today))));
    }

    private async Task<(PrescriberId Prescriber, MarcheId Marche)> PlacesAsync()
    {
        await World.KnowAsync(
        [
            Commune("69123", "Lyon", Metropole),
            // As geo.api.gouv.fr lists them: without an intercommunality.
            Commune("69381", "Lyon 1er Arrondissement", null),
            Commune("69388", "Lyon 8e Arrondissement", null),
            Commune("93066", "Saint-Denis", Plaine),
            Commune("31555", "Toulouse", "243100518"),
        ]);
        await World.KnowAsync<FormerCommune>([new() { Code = InseeCode.Parse("93059"), Name = "Pierrefitte-sur-Seine", Successor = InseeCode.Parse("93066") }]);

        var prescriber = await World.PrescriberAsync();
        var marche = await World.MarcheAsync((await World.ContractorAsync()).Id);
        foreach (var code in new[] { "69123", "69381", "69388", "93066", "93059", "31555" })
        {
            await World.CandidateAsync(prescriber.Id, commune: code);
            World.Value(
                await World.Offers.CreateAsync(
                    World.System,
                    "test",
                    World.NewOffer(marche) with
                    {
                        Site = new Site { Commune = InseeCode.Parse(code) },
                    },
                    null,
                    Cancel));
        }

        return (prescriber.Id, marche.Id);
    }

    private static Commune Commune(string code, string name, string? intercommunality) => new()
    {
        Code = InseeCode.Parse(code),
        Name = name,
        Kind = MunicipalArrondissement.ParentOf(InseeCode.Parse(code)) is null ? CommuneKind.Commune : CommuneKind.Arrondissement,
        Parent = MunicipalArrondissement.ParentOf(InseeCode.Parse(code)),
        Department = code[..2],
        EpciCode = intercommunality,
    };
}

public sealed class CommunePartsOnSqlite(SqliteDatabase database) : CommunePartsContract(database), IClassFixture<SqliteDatabase>;

public sealed class CommunePartsOnPostgreSql(PostgreSqlDatabase database) : CommunePartsContract(database), IClassFixture<PostgreSqlDatabase>;
