using System.Linq.Expressions;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Tests;

/// <summary>What is read once between two changes: as fresh as if it were read each time.</summary>
public abstract partial class UntilChangeContract(TestDatabase database) : StoreContract(database)
{
    private static readonly Dictionary<string, Func<World, Task>> Changes = new()
    {
        ["a candidate"] = world => world.CandidateAsync(),
        ["a structure"] = world => world.PrescriberAsync(),
        ["a desk"] = world => world.DeskAsync("31"),
        ["a marché"] = async world => await world.MarcheAsync((await world.ContractorAsync()).Id),
        ["an offer"] = async world => await world.OfferAsync(await world.MarcheAsync((await world.ContractorAsync()).Id)),
        ["a commune"] = world => world.CommuneAsync("31557", new(43.6, 1.4 + (Interlocked.Increment(ref _moved) / 1000.0))),
    };

    private static readonly IQueryable<Offer> NoOffers = Array.Empty<Offer>().AsQueryable();

    private static int _moved;

    public static TheoryData<string> Names => [.. Changes.Keys];

    private DataVersion Data => Database.Get<DataVersion>();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Whatever_is_written_makes_another_version(string what)
    {
        var before = await Data.ReadAsync(Cancel);

        await Changes[what](World);

        Assert.True(await Data.ReadAsync(Cancel) > before, what);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_value_is_read_again_after_whatever_write_and_once_until_then(string what)
    {
        var reads = 0;
        var kept = new UntilChange<int, int>(Data, 10);
        async Task<int> GetAsync(int key) => await kept.GetAsync(key, _ => Task.FromResult(++reads), Cancel);

        Assert.Equal((1, 1, 2), (await GetAsync(1), await GetAsync(1), await GetAsync(2)));
        await Changes[what](World);
        Assert.Equal((3, 3, 4), (await GetAsync(1), await GetAsync(1), await GetAsync(2)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_rests_on_some_kinds_is_read_again_after_a_write_of_these_alone(string what)
    {
        var reads = 0;
        var kept = new UntilChange<int, int>(Data, 10, AggregateKinds.FormerCommunes, AggregateKinds.Communes);
        async Task<int> GetAsync() => await kept.GetAsync(1, _ => Task.FromResult(++reads), Cancel);
        await GetAsync();

        await Changes[what](World);

        Assert.Equal(what == "a commune" ? 2 : 1, await GetAsync());
    }

    [Fact]
    public async Task No_more_values_are_kept_than_allowed()
    {
        var reads = 0;
        var kept = new UntilChange<int, int>(Data, 3);

        for (var key = 0; key < 3; key++) await kept.GetAsync(key, _ => Task.FromResult(++reads), Cancel);
        await kept.GetAsync(7, _ => Task.FromResult(++reads), Cancel);
        await kept.GetAsync(0, _ => Task.FromResult(++reads), Cancel);

        Assert.Equal(5, reads);
    }

    [Fact]
    public async Task A_reading_that_fails_is_not_kept()
    {
        var kept = new UntilChange<int, int>(Data, 3);

        await Assert.ThrowsAsync<TimeoutException>(async () => await kept.GetAsync(1, _ => Task.FromException<int>(new TimeoutException()), Cancel));

        Assert.Equal(5, await kept.GetAsync(1, _ => Task.FromResult(5), Cancel));
    }

    [Fact]
    public async Task A_list_is_read_once_for_those_who_may_see_the_same_and_ask_the_same_and_again_after_a_write()
    {
        var contractor = await World.ContractorAsync();
        var marche = await World.MarcheAsync(contractor.Id);
        var (owner, colleague, stranger) = (
            Actor.Entreprise("a", contractor.Id),
            Actor.Entreprise("b", contractor.Id),
            Actor.Entreprise("a", (await World.ContractorAsync()).Id));
        var draft = await World.OfferAsync(marche, OfferStatus.Draft);

        var first = await ListAsync(owner, marche, page: 1);
        Assert.Equal([draft.Id], first);
        Assert.Same(first, await ListAsync(colleague, marche, page: 1));
        Assert.NotSame(first, await ListAsync(owner, marche, page: 2));
        Assert.Empty(await ListAsync(stranger, marche, page: 1));
        Assert.Empty(await ListAsync(owner, await World.MarcheAsync(contractor.Id), page: 1));

        var other = await World.OfferAsync(marche, OfferStatus.Draft);
        Assert.Equivalent(new[] { draft.Id, other.Id }, await ListAsync(owner, marche, page: 1), strict: true);
    }

    [Fact]
    public async Task An_offer_is_read_once_for_those_who_may_see_the_same_and_again_after_a_write_of_an_offer()
    {
        var contractor = await World.ContractorAsync();
        var marche = await World.MarcheAsync(contractor.Id);
        var (owner, colleague) = (Actor.Entreprise("a", contractor.Id), Actor.Entreprise("b", contractor.Id));
        var stranger = Actor.Entreprise("a", (await World.ContractorAsync()).Id);
        var (draft, other) = ((await World.OfferAsync(marche, OfferStatus.Draft)).Id, (await World.OfferAsync(marche, OfferStatus.Draft)).Id);
        async Task<Offer?> FindAsync(Actor actor) => (await World.Offers.FindManyAsync(actor, [draft], Cancel)).GetValueOrDefault(draft);

        var first = await FindAsync(owner);
        Assert.NotNull(first);
        Assert.Same(first, await FindAsync(colleague));
        Assert.Null(await FindAsync(stranger));
        await World.CandidateAsync();
        Assert.Same(first, await FindAsync(owner));
        var both = await World.Offers.FindManyAsync(owner, [draft, other], Cancel);
        Assert.Same(first, both[draft]);
        Assert.Equal(other, both[other].Id);

        World.Value(await World.Offers.UpdateAsync(owner, "test", draft, first.Version, offer => offer with { Title = "renamed" }, Cancel));
        Assert.Equal("renamed", (await FindAsync(colleague))?.Title);
    }

    public static TheoryData<Role, string> OfferQuestions
    {
        get
        {
            var questions = new TheoryData<Role, string>();
            foreach (var role in Enum.GetValues<Role>())
                foreach (var property in typeof(OfferFilter).GetProperties()) questions.Add(role, property.Name);
            return questions;
        }
    }

    [Theory]
    [MemberData(nameof(OfferQuestions))]
    public void Offers_are_read_from_nothing_but_what_their_answers_are_kept_by(Role role, string filteredBy)
    {
        var property = typeof(OfferFilter).GetProperty(filteredBy)!;
        var filter = new OfferFilter();
        property.SetValue(filter, Value(property.PropertyType));
        using var context = Database.Contexts.CreateDbContext();

        var statement = filter.Apply(context, AnybodyOf(role)).ToQueryString();

        // Obligations are a part of their marché, and change with it.
        string[] tables = ["Offers", "Marches", "Obligations", "Communes", "FormerCommunes"];
        var read = Tables().Matches(statement).Select(match => match.Groups[1].Value).ToHashSet();
        Assert.Contains("Offers", read);
        Assert.Subset(tables.ToHashSet(), read);
    }

    private static object Value(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(string) ? "31"
            : type == typeof(bool) ? true
            : type == typeof(InseeCode) ? InseeCode.Parse("31555")
            : Activator.CreateInstance(type, Guid.NewGuid())!;
    }

    private static Actor AnybodyOf(Role role) => role switch
    {
        Role.Anonymous => Actor.Anonymous,
        Role.System => Actor.System("test"),
        Role.Prescripteur => Actor.Prescripteur("u", new(Guid.NewGuid())),
        Role.Entreprise => Actor.Entreprise("u", new(Guid.NewGuid())),
        Role.Facilitateur => Actor.Facilitateur(
            "u", new ClauseDesk { Id = new(Guid.NewGuid()), Name = "desk", TerritoryDepartments = ["31"], TerritoryEpciCodes = ["243100518"] }),
        Role.Acheteur => Actor.Acheteur("u", new(Guid.NewGuid())),
        Role.Candidat => Actor.Candidat("u", new(Guid.NewGuid())),
        Role.Administrateur => Actor.Administrateur("u"),
        Role.StructurePorteuse => Actor.StructurePorteuse("u", new(Guid.NewGuid())),
        Role.Coordinateur => Actor.Coordinateur("u", new() { Id = new(Guid.NewGuid()), Name = "coordination", DeskIds = [new(Guid.NewGuid())] }),
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Which actor?"),
    };

    [GeneratedRegex("(?:FROM|JOIN) \"(\\w+)\"")]
    private static partial Regex Tables();

    [Theory]
    [InlineData("A", 1, "A", 1, true)]
    [InlineData("A", 1, "B", 1, false)]
    [InlineData("A", 1, "A", 2, false)]
    public void Questions_are_the_same_by_form_and_values(string title, int page, string otherTitle, int otherPage, bool isSame)
    {
        static ListQuestion Question(string wanted, int part)
        {
            var offer = Expression.Parameter(typeof(Offer), "offer");
            var title = Expression.Equal(
                Expression.Property(offer, nameof(Offer.Title)),
                Expression.Property(Expression.Constant(new Bound(wanted)), nameof(Bound.Value)));
            return new(NoOffers.Where(Expression.Lambda<Func<Offer, bool>>(title, offer)).OrderBy(other => other.Id).Expression, part);
        }

        Assert.Equal(isSame, Question(title, page).Equals(Question(otherTitle, otherPage)));
        Assert.NotEqual(Question(title, page), new ListQuestion(NoOffers.OrderBy(offer => offer.Id).Expression, page));
    }

    // As filters hold their values.
    private sealed record Bound(string Value);

    private Task<List<OfferId>> ListAsync(Actor actor, Marche marche, int page) =>
        World.Offers.QueryAsync(
            actor,
            new OfferFilter { MarcheId = marche.Id },
            new ListQuestion(NoOffers.Expression, page),
            async (offers, cancel) => await offers.Select(offer => offer.Id).ToListAsync(cancel),
            Cancel);

    [Fact]
    public async Task Whom_somebody_may_see_is_the_same_object_until_the_rights_change_and_right_after_it()
    {
        var scope = Database.Get<MatchScope>();
        var desk = await World.DeskAsync();
        await World.CommuneAsync("31555", new(43.6, 1.44));
        foreach (
            var actor in new[]
            {
                Actor.Facilitateur("f", desk),
                Actor.Prescripteur("p", (await World.PrescriberAsync()).Id),
                Actor.Entreprise("e", (await World.ContractorAsync()).Id),
                Actor.Anonymous,
            })
            Assert.Same(await scope.CandidatesAsync(actor, Cancel), await scope.CandidatesAsync(actor, Cancel));

        var prescriber = Actor.Prescripteur("p", (await World.PrescriberAsync()).Id);
        var (living, followed) = (await scope.CandidatesAsync(Actor.Facilitateur("f", desk), Cancel), await scope.CandidatesAsync(prescriber, Cancel));
        var person = MatchableCandidate.Of(await World.CandidateAsync(), null, [], World.Today);
        Assert.Same(living, await scope.CandidatesAsync(Actor.Facilitateur("f", desk), Cancel));
        Assert.Same(followed, await scope.CandidatesAsync(prescriber, Cancel));
        var around = Actor.Facilitateur("f", desk with { TerritoryDepartments = ["31"] });
        var before = await scope.CandidatesAsync(around, Cancel);
        await World.CommuneAsync("31555", new(43.6, 1.45));
        Assert.Same(before, await scope.CandidatesAsync(around, Cancel));
        await World.CommuneAsync("31149", new(43.6, 1.34));
        Assert.NotSame(before, await scope.CandidatesAsync(around, Cancel));

        Assert.False((await scope.CandidatesAsync(Actor.Facilitateur("f", desk), Cancel))(person));
        Assert.True((await scope.CandidatesAsync(Actor.Facilitateur("f", desk with { TerritoryDepartments = ["31"] }), Cancel))(person));
    }
}

public sealed class UntilChangeOnSqlite(SqliteDatabase database) : UntilChangeContract(database), IClassFixture<SqliteDatabase>;

public sealed class UntilChangeOnPostgreSql(PostgreSqlDatabase database) : UntilChangeContract(database), IClassFixture<PostgreSqlDatabase>;
