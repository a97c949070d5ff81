using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Tests.Searching;

public abstract class StoredNamesContract(TestDatabase database) : StoreContract(database)
{
    private static readonly (string First, string Last)[] People =
    [
        ("Marie", "Dupont"), ("Jean-Pierre", "Martin"), ("Jean", "Martin-Lefèvre"), ("Aïcha", "N'Diaye"), ("Lukasz", "Łuczak"), ("Mohamed", "Ben Ali"),
        ("Œuvrard", "Saint-Clair"), ("Marion", "Durand"), ("Chloé", "De la Tour"), ("Éloïse", "O’Brien"),
    ];

    [Theory]
    [InlineData("Marie Dupont", "Dupont")]
    [InlineData("Dupont Marie", "Dupont")]
    [InlineData("dup mar", "Dupont")]
    [InlineData("Dupnot", "Dupont")]
    [InlineData("marie dupond", "Dupont")]
    [InlineData("pierre jean", "Martin")]
    [InlineData("jean pierre martin", "Martin")]
    [InlineData("Martin", "Martin", "Martin-Lefèvre")]
    [InlineData("lefevre", "Martin-Lefèvre")]
    [InlineData("LEFEVRE-MARTIN", "Martin-Lefèvre")]
    [InlineData("ndiaye", "N'Diaye")]
    [InlineData("n diaye", "N'Diaye")]
    [InlineData("N’DIAYE aicha", "N'Diaye")]
    [InlineData("luczak", "Łuczak")]
    [InlineData("benali", "Ben Ali")]
    [InlineData("mohammed ben ali", "Ben Ali")]
    [InlineData("st clair", "Saint-Clair")]
    [InlineData("oeuvrard", "Saint-Clair")]
    [InlineData("Marie", "Dupont")]
    [InlineData("Mme Marie Dupont", "Dupont")]
    [InlineData("M. Martin", "Martin", "Martin-Lefèvre")]
    [InlineData("Monsieur Ben Ali", "Ben Ali")]
    [InlineData("M Dupont", "Dupont")]
    [InlineData("tour", "De la Tour")]
    [InlineData("o brien", "O’Brien")]
    [InlineData("obrien", "O’Brien")]
    [InlineData("!!!")]
    [InlineData("Dupont Martin")]
    [InlineData("%")]
    [InlineData("_")]
    public async Task People_are_found_by_what_is_typed(string typed, params string[] found)
    {
        var actor = await PeopleAsync();

        var names = await World.Candidates.QueryAsync(
            actor,
            new CandidateFilter { Search = typed },
            (files, reading) => files.Select(file => file.LastName).ToListAsync(reading),
            Cancel);

        Assert.Equal(found.Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_blank_search_asks_for_all_and_none_reaches_beyond_what_rights_allow()
    {
        var actor = await PeopleAsync();
        var other = Actor.Prescripteur("other", (await World.PrescriberAsync()).Id);

        Assert.Equal(People.Length, await CountAsync(actor, " "));
        Assert.Equal(0, await CountAsync(other, "Dupont"));
        Assert.Equal(0, await CountAsync(other, "Dupnot"));
    }

    [Fact]
    public async Task Offers_are_found_by_words_of_their_titles()
    {
        var marche = await World.MarcheAsync((await World.ContractorAsync()).Id);
        World.Value(
            await World.Offers.CreateAsync(
                World.System,
                "test",
                World.NewOffer(marche) with
                {
                    Title = "Chef d'équipe façadier",
                    Reference = null,
                },
                null,
                Cancel));

        foreach (var typed in new[] { "facadier chef", "equip FAÇAD", "façadierr", "chef dequipe" })
            Assert.True(
                await World.Offers.QueryAsync(
                    World.System,
                    new OfferFilter { Search = typed },
                    (offers, reading) => offers.AnyAsync(offer => offer.MarcheId == marche.Id, reading),
                    Cancel),
                typed);
    }

    private Task<int> CountAsync(Actor actor, string typed) =>
        World.Candidates.QueryAsync(actor, new CandidateFilter { Search = typed }, (files, reading) => files.CountAsync(reading), Cancel);

    private async Task<Actor> PeopleAsync()
    {
        var prescriber = await World.PrescriberAsync();
        foreach (var (first, last) in People)
            World.Value(
                await World.Candidates.CreateAsync(
                    World.System,
                    "test",
                    World.NewCandidate(prescriber.Id, last) with
                    {
                        FirstName = first,
                    },
                    null,
                    Cancel));
        return Actor.Prescripteur("p", prescriber.Id);
    }
}

public sealed class StoredNamesOnSqlite(SqliteDatabase database) : StoredNamesContract(database), IClassFixture<SqliteDatabase>;

public sealed class StoredNamesOnPostgreSql(PostgreSqlDatabase database) : StoredNamesContract(database), IClassFixture<PostgreSqlDatabase>;
