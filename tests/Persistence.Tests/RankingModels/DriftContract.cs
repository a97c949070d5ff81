using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Tests;

public abstract class DriftContract(TestDatabase database) : StoreContract(database)
{
    private const int PageOf = DriftWatch.ReferenceLines / DriftWatch.ReferenceOffers;

    private DriftWatch Drift => Database.Get<DriftWatch>();

    [Fact]
    public async Task A_model_that_never_ranked_has_no_drift() => Assert.Null(await Drift.MeasureAsync((await Models.RegisterAsync(Database)).Id, Cancel));

    [Fact]
    public async Task Until_the_reference_is_complete_it_says_how_far_it_is()
    {
        var model = await ActiveAsync();
        var nothing = await MeasureAsync(model);
        await ServeAsync(model, await OffersAsync(DriftWatch.ReferenceOffers - 1), await PeopleAsync());
        await Drift.KeepReferenceAsync(model.Id, Cancel);

        var drift = await MeasureAsync(model);

        Assert.Equal((DriftState.Collecting, 0, 0), (nothing.State, nothing.Reference.Lines, nothing.Reference.Offers));
        Assert.Equal(
            (DriftState.Collecting, new DriftProgress(1_980, 2_000, 99, 100), 0, (DriftLevel?)null),
            (drift.State, drift.Reference, drift.Lately.Lines, drift.Level));
        Assert.Empty(drift.Columns);
        Assert.Empty(await KeptAsync(model));
    }

    [Fact]
    public async Task Unchanged_lists_are_steady_right_after_the_reference()
    {
        var (model, offers, people) = (await ActiveAsync(), await OffersAsync(DriftWatch.ReferenceOffers + DriftWatch.FewestOffers), await PeopleAsync());
        await ServeAsync(model, offers[..DriftWatch.ReferenceOffers], people);
        var before = await MeasureAsync(model);

        await ServeAsync(model, offers[DriftWatch.ReferenceOffers..], people);
        var drift = await MeasureAsync(model);

        Assert.Equal((DriftState.TooLittle, 2_000, 0), (before.State, before.Reference.Lines, before.Lately.Lines));
        Assert.Equal((DriftState.Measured, 2_000, 600, DriftLevel.Steady), (drift.State, drift.Reference.Lines, drift.Lately.Lines, drift.Level));
        Assert.Equal(
            [.. MatchFeatures.Schema.Features.Select(feature => feature.Name).Append(ValueShares.Score).Order()],
            drift.Columns.Select(column => column.Name).Order());
    }

    [Fact]
    public async Task Other_people_than_at_first_are_told()
    {
        var (model, offers) = (await ActiveAsync(), await OffersAsync(DriftWatch.ReferenceOffers));
        await ServeAsync(model, offers, await PeopleAsync());

        await ServeAsync(model, offers, await PeopleAsync(QualificationLevel.Level5));
        var drift = await MeasureAsync(model);

        Assert.Equal((DriftState.Measured, DriftLevel.Act), (drift.State, drift.Level));
        Assert.Contains(drift.Columns, column => column is { Name: ValueShares.Score, Level: DriftLevel.Act });
        Assert.Contains(drift.Columns, column => column.Level == DriftLevel.Steady);
    }

    [Fact]
    public async Task The_reference_outlives_the_lines_that_it_was_made_of()
    {
        var (model, offers) = (await ActiveAsync(), await OffersAsync(DriftWatch.ReferenceOffers));
        await ServeAsync(model, offers, await PeopleAsync());
        await Drift.KeepReferenceAsync(model.Id, Cancel);
        Database.Clock.Advance(TimeSpan.FromDays(400));
        await new RankingLogWriter(Database.Contexts).PurgeAsync(Database.Clock.GetUtcNow() - TimeSpan.FromDays(365), Cancel);
        var before = await MeasureAsync(model);

        await ServeAsync(model, offers, await PeopleAsync(QualificationLevel.Level5));
        var drift = await MeasureAsync(model);

        Assert.Equal((DriftState.TooLittle, 2_000, 100), (before.State, before.Reference.Lines, before.Reference.Offers));
        Assert.Equal((DriftState.Measured, 2_000, DriftLevel.Act), (drift.State, drift.Reference.Lines, drift.Level));
    }

    [Fact]
    public async Task What_several_servers_serve_counts_once_and_they_keep_one_reference()
    {
        var (model, offers, people) = (await ActiveAsync(), await OffersAsync(DriftWatch.ReferenceOffers), await PeopleAsync());
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => ServeAsync(model, offers[..50], people)));
        var half = await MeasureAsync(model);
        await ServeAsync(model, offers[50..], people);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Drift.KeepReferenceAsync(model.Id, Cancel))));
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => ServeAsync(model, offers, people)));
        var drift = await MeasureAsync(model);

        Assert.Equal((DriftState.Collecting, 1_000, 50), (half.State, half.Reference.Lines, half.Reference.Offers));
        Assert.Equal((2_000, 100), (Assert.Single(await KeptAsync(model)).Content.Lines, drift.Reference.Offers));
        Assert.Equal((DriftState.Measured, 2_000, 100), (drift.State, drift.Lately.Lines, drift.Lately.Offers));
        // The very same lists, whoever served them and how often.
        Assert.All(drift.Columns, column => Assert.Equal(0, column.Index));
    }

    [Fact]
    public async Task A_model_that_comes_back_keeps_its_reference()
    {
        var (first, offers, people) = (await ActiveAsync(), await OffersAsync(DriftWatch.ReferenceOffers), await PeopleAsync());
        await ServeAsync(first, offers, people);
        await Drift.KeepReferenceAsync(first.Id, Cancel);
        var kept = Assert.Single(await KeptAsync(first)).LastRanking;
        var second = await ActiveAsync();
        World.Value(
            await Database
                .Get<ModelPromotions>()
                .RollBackAsync(Models.Administrator, "roll back", second.Id, second.Version, false, Models.Schema, Cancel));

        await ServeAsync(first, offers, await PeopleAsync(QualificationLevel.Level5));
        await Drift.KeepReferenceAsync(first.Id, Cancel);

        Assert.Equal(first.Id, (await Database.Get<RankingModelStore>().InStateAsync(World.System, RankingModelState.Active, Cancel))!.Id);
        Assert.Equal(kept, Assert.Single(await KeptAsync(first)).LastRanking);
        Assert.Equal(DriftLevel.Act, (await MeasureAsync(first)).Level);
    }

    [Fact]
    public async Task Metrics_tell_of_the_active_model_without_naming_it_and_forget_what_is_not_known_any_more()
    {
        var (model, offers, people) = (await ActiveAsync(), await OffersAsync(DriftWatch.ReferenceOffers), await PeopleAsync());
        await ServeAsync(model, offers, people);
        await Drift.KeepReferenceAsync(model.Id, Cancel);
        await ServeAsync(model, offers, people);
        var measured = await LookAsync();
        await ActiveAsync();
        var unknown = await LookAsync();

        var columns = MatchFeatures.Schema.Features.Select(feature => $"matching.column={feature.Name}").Append($"matching.column={ValueShares.Score}").Order();
        Assert.Equal(columns, measured.Keys.Order());
        Assert.All(measured.Values, index => Assert.Equal(0, index));
        Assert.Equal(columns, unknown.Keys.Order());
        Assert.All(unknown.Values, index => Assert.Equal(double.NaN, index));
        Assert.Empty(await LookAsync());
    }

    [Fact]
    public async Task Deeper_pages_offers_for_a_person_and_the_order_of_the_rules_are_not_looked_at()
    {
        var (model, offers, people) = (await ActiveAsync(), await OffersAsync(1), await PeopleAsync());

        await ServeAsync(
            model,
            offers,
            people,
            served => served with { Entries = [.. served.Entries.Select(entry => entry with { Rank = entry.Rank + PageOf })] });
        await ServeAsync(model, offers, people, served => served with { OfferId = null, CandidateId = people[0].Id });
        await ServeAsync(model, offers, people, served => served with { ActiveModel = null, ShadowModel = model.Id });
        await ServeAsync(
            model,
            offers,
            people,
            served => served with { Entries = [.. served.Entries.Select(entry => entry with { RankedBy = RankedBy.Rules, Learned = null })] });
        Assert.Equal(0, (await MeasureAsync(model)).Reference.Lines);

        await ServeAsync(model, offers, people);
        Assert.Equal(PageOf, (await MeasureAsync(model)).Reference.Lines);
    }

    private async Task<ModelDrift> MeasureAsync(RegisteredModel model) => (await Drift.MeasureAsync(model.Id, Cancel))!;

    // What one look tells, by its labels; looks of other tests beside this one are not heard.
    private async Task<Dictionary<string, double>> LookAsync()
    {
        var (told, isOurs) = (new Dictionary<string, double>(), new AsyncLocal<bool> { Value = true });
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, meters) => { if (instrument.Name == "matching.ranking.drift") meters.EnableMeasurementEvents(instrument); },
        };
        listener.SetMeasurementEventCallback<double>((_, value, tags, _) =>
        {
            if (isOurs.Value) told.Add(string.Join(',', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}")), value);
        });
        listener.Start();
        await Drift.LookAsync(Cancel);
        return told;
    }

    private async Task<List<DriftReferenceRow>> KeptAsync(RegisteredModel model)
    {
        await using var context = Database.Contexts.CreateDbContext();
        return await context.DriftReferences.Where(row => row.ModelId == model.Id).ToListAsync(Cancel);
    }

    private Task<RegisteredModel> ActiveAsync() => Models.ActivateByLevelAsync(Database);

    // The same for all tests: each looks at the lists of its own model.
    private async Task<List<Offer>> OffersAsync(int count)
    {
        await using var context = Database.Contexts.CreateDbContext();
        var offers = await context.Offers.OrderBy(offer => offer.Id).Take(count).ToListAsync(Cancel);
        if (offers.Count == count) return offers;
        var marche = await World.MarcheAsync((await World.ContractorAsync()).Id);
        offers.AddRange(
            Enumerable
                .Range(offers.Count, count - offers.Count)
                .Select(_ => World.NewOffer(marche) with { Status = OfferStatus.Published, MinLevel = QualificationLevel.Level3 }));
        return await AddedAsync(offers, offer => offer.Version == 0);
    }

    private async Task<List<Candidate>> PeopleAsync(QualificationLevel? level = null)
    {
        await using var context = Database.Contexts.CreateDbContext();
        var people = await context.Candidates.Where(person => person.Level == level).ToListAsync(Cancel);
        return people.Count > 0
            ? people
            : await AddedAsync([.. Enumerable.Range(0, PageOf).Select(_ => World.NewCandidate() with { Level = level })], _ => true);
    }

    private async Task<List<T>> AddedAsync<T>(List<T> all, Func<T, bool> isNew)
        where T : class
    {
        await using var context = Database.Contexts.CreateDbContext();
        context.Sign(World.System, "test");
        context.AddRange(all.Where(isNew));
        await context.SaveChangesAsync(Cancel);
        return all;
    }

    // A page of the same people for each offer, through the log of a server of its own.
    private async Task ServeAsync(RegisteredModel model, List<Offer> offers, List<Candidate> people, Func<RankingServed, RankingServed>? change = null)
    {
        using var log = new RankingLog(new RankingLogWriter(Database.Contexts), Database.Clock);
        foreach (var offer in offers) log.Served((change ?? (served => served))(Ranking(model, offer, people)));
        await log.WriteWaitingAsync(Cancel);
        Assert.Equal(0, log.Dropped);
    }

    private static RankingServed Ranking(RegisteredModel model, Offer offer, List<Candidate> people) => new()
    {
        OfferId = offer.Id,
        On = World.Today,
        WeightsName = DefaultRuleWeights.Standard.Name,
        WeightsVersion = DefaultRuleWeights.Standard.Version,
        IndexVersion = new(1),
        ActiveModel = model.Id,
        TotalCount = people.Count,
        Entries = [.. people.Select((person, at) => Entry(offer, person, at + 1))],
    };

    private static ServedEntry Entry(Offer offer, Candidate person, int rank)
    {
        var matchable = MatchableOffer.Of(offer, EligibilityPolicy.Default, QpvCommitment.None, null);
        return new()
        {
            Rank = rank,
            Offer = matchable,
            Candidate = MatchableCandidate.Of(person, null, [], World.Today),
            RankedBy = RankedBy.Model,
            Rules = Points.Of(50),
            Learned = Points.Of(60),
            Snapshot = () => PairSnapshot.AsOf(person, null, matchable, World.Today, DefaultRuleWeights.Standard, OccupationMap.Empty),
        };
    }
}

public sealed class DriftOnSqlite(SqliteDatabase database) : DriftContract(database), IClassFixture<SqliteDatabase>;

public sealed class DriftOnPostgreSql(PostgreSqlDatabase database) : DriftContract(database), IClassFixture<PostgreSqlDatabase>;
