using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Tests;

public abstract class RankingModelContract(TestDatabase database) : StoreContract(database)
{
    private RankingModelStore Store => Database.Get<RankingModelStore>();

    private ModelPromotions Promotions => Database.Get<ModelPromotions>();

    [Fact]
    public async Task A_registered_model_is_read_back_with_all_its_figures_and_its_file()
    {
        var model = await Models.RegisterAsync(Database);

        var read = await Store.FindAsync(World.System, model.Id, Cancel);

        Assert.Equal((model.Id, RankingModelState.Candidate, 1L, 51.125, 12.25), (read!.Id, read.State, read.Version, read.ScaleOffset, read.ScaleSlope));
        Assert.Equal(model.Options, read.Options);
        Assert.Equal(model.Facts.PairsByGrade, read.Facts.PairsByGrade);
        Assert.Equal(model.Evaluation.ByPosition, read.Evaluation.ByPosition);
        Assert.Equal(model.Evaluation.BySegment, read.Evaluation.BySegment);
        Assert.Equivalent(model.Fairness, read.Fairness, strict: true);
        Assert.Equal(Models.File, await Store.ReadFileAsync(World.System, model.Id, Cancel));
    }

    [Fact]
    public async Task How_the_trainers_compared_is_read_back_and_a_model_from_before_the_choice_is_of_ours()
    {
        var compared = Models.New(Database) with
        {
            Options = new Dictionary<string, string> { [TrainingOptions.TrainerName] = nameof(TrainerChoice.LightGbm) },
            TrainerComparison = new() { Kept = TrainerChoice.LightGbm, Offers = 23, LambdaMart = 0.8125, LightGbm = 0.825 },
        };
        var alone = Models.New(Database) with
        {
            TrainerComparison = new() { Kept = TrainerChoice.LambdaMart, OnlyOne = OneTrainerReason.LibraryMissing },
        };
        foreach (var model in new[] { compared, alone })
            World.Value(await Store.RegisterAsync(World.System, "train", model, Models.File, Models.Spread, Cancel));
        var before = await Models.RegisterAsync(Database);

        var read = await Store.FindManyAsync(World.System, [compared.Id, alone.Id, before.Id], Cancel);

        Assert.Equal((TrainerChoice.LightGbm, compared.TrainerComparison), (read[compared.Id].Trainer, read[compared.Id].TrainerComparison));
        Assert.Equal((TrainerChoice.LambdaMart, alone.TrainerComparison), (read[alone.Id].Trainer, read[alone.Id].TrainerComparison));
        Assert.Equal((TrainerChoice.LambdaMart, null), (read[before.Id].Trainer, read[before.Id].TrainerComparison));
    }

    [Fact]
    public async Task Nothing_enters_the_registry_but_candidates()
    {
        var active = Models.New(Database) with { State = RankingModelState.Active };

        await Assert.ThrowsAsync<ArgumentException>(() => Store.RegisterAsync(World.System, "train", active, Models.File, Models.Spread, Cancel));
        Assert.IsType<NotFound<RegisteredModel>>(
            await Store.RegisterAsync(Actor.Acheteur("a", new(Guid.NewGuid())), "train", Models.New(Database), Models.File, Models.Spread, Cancel));
    }

    [Fact]
    public async Task A_model_rises_to_the_shadow_and_then_into_use_and_its_promoter_is_named()
    {
        var model = await Models.RegisterAsync(Database);

        var shadow = World.Value(await PromoteAsync(model));
        var active = World.Value(await PromoteAsync(shadow));

        Assert.Equal((RankingModelState.Shadow, null, 2L), (shadow.State, shadow.PromotedBy, shadow.Version));
        Assert.Equal((RankingModelState.Active, "admin-1", 3L), (active.State, active.PromotedBy, active.Version));
        Assert.Equal(Database.Clock.GetUtcNow(), active.PromotedAt);
    }

    [Fact]
    public async Task The_gate_refuses_a_model_that_is_not_surely_better_with_its_figures_but_lets_it_into_the_shadow()
    {
        var shadow = World.Value(await PromoteAsync(await Models.RegisterAsync(Database, gainLow: -0.004)));

        var refused = Assert.IsType<PromotionRefused>(await PromoteAsync(shadow));

        Assert.Equal([new(PromotionObstacleReason.NotBetter, -0.004, 0)], refused.Obstacles);
        Assert.Equal(RankingModelState.Shadow, (await FindAsync(shadow)).State);
    }

    [Fact]
    public async Task The_gate_refuses_an_unfair_model()
    {
        var shadow = World.Value(await PromoteAsync(await Models.RegisterAsync(Database, isFair: false)));

        var refused = Assert.IsType<PromotionRefused>(await PromoteAsync(shadow));

        Assert.Equal([PromotionObstacleReason.Unfair], refused.Obstacles.Select(obstacle => obstacle.Reason).Distinct());
        Assert.All(refused.Obstacles, obstacle => Assert.True(obstacle.Figure < obstacle.Required, obstacle.ToString()));
    }

    [Fact]
    public async Task One_model_is_active_and_one_in_the_shadow_whoever_comes_retires_who_was_there()
    {
        var first = await ActiveAsync();
        var second = await ActiveAsync();
        var third = World.Value(await PromoteAsync(await Models.RegisterAsync(Database)));
        var fourth = World.Value(await PromoteAsync(await Models.RegisterAsync(Database)));

        Assert.Equal(RankingModelState.Retired, (await FindAsync(first)).State);
        Assert.Equal(second.Id, (await Store.InStateAsync(World.System, RankingModelState.Active, Cancel))!.Id);
        Assert.Equal(RankingModelState.Retired, (await FindAsync(third)).State);
        Assert.Equal(fourth.Id, (await Store.InStateAsync(World.System, RankingModelState.Shadow, Cancel))!.Id);
        Assert.Equal(first.Id, second.Replaced);
    }

    [Fact]
    public async Task The_database_itself_refuses_a_second_active_model()
    {
        await ActiveAsync();
        await using var context = Database.Contexts.CreateDbContext();
        context.Sign(World.System, "test");
        context.RankingModels.Add(Models.New(Database) with { State = RankingModelState.Active });

        await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync(Cancel));
    }

    [Fact]
    public async Task Two_promotions_at_the_same_moment_leave_one_active_model()
    {
        var shadow = World.Value(await PromoteAsync(await Models.RegisterAsync(Database)));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => PromoteAsync(shadow))));

        Assert.Single(outcomes.OfType<Written<RegisteredModel>>());
        Assert.Equal(5, outcomes.OfType<ConcurrencyConflict<RegisteredModel>>().Count());
    }

    [Fact]
    public async Task A_rollback_brings_back_the_model_before_and_then_the_rules()
    {
        await RulesAloneAsync();
        var first = await ActiveAsync();
        var second = await ActiveAsync();

        World.Value(await Promotions.RollBackAsync(Models.Administrator, "roll back", second.Id, second.Version, false, Models.Schema, Cancel));
        var back = await FindAsync(first);
        World.Value(await Promotions.RollBackAsync(Models.Administrator, "roll back", back.Id, back.Version, false, Models.Schema, Cancel));

        Assert.Equal(RankingModelState.Active, back.State);
        Assert.Equal(RankingModelState.Retired, (await FindAsync(second)).State);
        Assert.Null(await Store.InStateAsync(World.System, RankingModelState.Active, Cancel));
    }

    [Fact]
    public async Task A_rollback_to_the_rules_passes_over_the_model_before_and_so_does_one_of_other_features()
    {
        await ActiveAsync();
        var second = await ActiveAsync();
        World.Value(await Promotions.RollBackAsync(Models.Administrator, "roll back", second.Id, second.Version, true, Models.Schema, Cancel));
        Assert.Null(await Store.InStateAsync(World.System, RankingModelState.Active, Cancel));

        await ActiveAsync();
        var fourth = await ActiveAsync();
        World.Value(await Promotions.RollBackAsync(Models.Administrator, "roll back", fourth.Id, fourth.Version, false, "schema-2", Cancel));
        Assert.Null(await Store.InStateAsync(World.System, RankingModelState.Active, Cancel));
    }

    [Fact]
    public async Task A_model_of_other_features_is_refused_by_its_fingerprint()
    {
        var model = await Models.RegisterAsync(Database);

        var refused = Assert.IsType<Refused<RegisteredModel>>(await Promotions.PromoteAsync(Models.Administrator, "promote", model.Id, 1, "schema-2", Cancel));

        Assert.Equal(("ranking-model.schema", Models.Schema), (refused.Fault.Code, refused.Fault.Value));
    }

    [Fact]
    public async Task Only_administrators_move_models_and_never_the_installation_itself()
    {
        var model = await Models.RegisterAsync(Database);

        foreach (var actor in new[] { World.System, Actor.Acheteur("a", new(Guid.NewGuid())), Actor.Anonymous })
        {
            Assert.IsType<NotFound<RegisteredModel>>(await Promotions.PromoteAsync(actor, "promote", model.Id, 1, Models.Schema, Cancel));
            Assert.IsType<NotFound<RegisteredModel>>(await Promotions.RetireAsync(actor, "retire", model.Id, 1, Cancel));
            Assert.IsType<NotFound<RegisteredModel>>(await Promotions.RollBackAsync(actor, "roll back", model.Id, 1, false, Models.Schema, Cancel));
        }
    }

    [Fact]
    public async Task Others_know_of_the_models_that_ordered_what_they_were_shown_and_of_no_more()
    {
        var active = await ActiveAsync();
        var candidate = await Models.RegisterAsync(Database);
        var buyer = Actor.Acheteur("a", new(Guid.NewGuid()));

        Assert.NotNull(await Store.FindAsync(buyer, active.Id, Cancel));
        Assert.Null(await Store.FindAsync(buyer, candidate.Id, Cancel));
        Assert.Null(await Store.ReadFileAsync(buyer, candidate.Id, Cancel));
        Assert.Null(await Store.FindAsync(Actor.Anonymous, active.Id, Cancel));
    }

    [Fact]
    public async Task What_is_in_use_is_not_retired_and_what_is_retired_does_not_rise()
    {
        var active = await ActiveAsync();
        var retired = World.Value(await Promotions.RetireAsync(Models.Administrator, "retire", (await Models.RegisterAsync(Database)).Id, 1, Cancel));

        var inUse = Assert.IsType<Refused<RegisteredModel>>(await Promotions.RetireAsync(Models.Administrator, "retire", active.Id, active.Version, Cancel));
        var gone = Assert.IsType<Refused<RegisteredModel>>(await PromoteAsync(retired));
        var notActive = Assert.IsType<Refused<RegisteredModel>>(
            await Promotions.RollBackAsync(Models.Administrator, "roll back", retired.Id, retired.Version, false, Models.Schema, Cancel));

        Assert.Equal(
            ["ranking-model.active", "ranking-model.transition", "ranking-model.not-active"],
            [inUse.Fault.Code, gone.Fault.Code, notActive.Fault.Code]);
    }

    [Fact]
    public async Task An_old_version_is_a_conflict_and_every_move_is_audited_and_announced()
    {
        var model = await Models.RegisterAsync(Database);
        World.Value(await PromoteAsync(model));

        Assert.Equal(2L, Assert.IsType<ConcurrencyConflict<RegisteredModel>>(await PromoteAsync(model with { Version = 1 })).CurrentVersion);
        await using var context = Database.Contexts.CreateDbContext();
        var id = model.Id.ToString();
        var audit = await context
            .Audit.Where(row => row.Aggregate == AggregateKinds.RankingModel && row.AggregateId == id)
            .OrderBy(row => row.Id)
            .ToListAsync(Cancel);
        Assert.Equal([("test", "train"), ("admin-1", "promote")], audit.Select(row => (row.UserId, row.Operation)));
        Assert.Equal(2, await context.Outbox.CountAsync(row => row.Aggregate == AggregateKinds.RankingModel && row.AggregateId == id, Cancel));
    }

    private async Task RulesAloneAsync()
    {
        if (await Store.InStateAsync(World.System, RankingModelState.Active, Cancel) is { } active)
            World.Value(await Promotions.RollBackAsync(Models.Administrator, "roll back", active.Id, active.Version, true, Models.Schema, Cancel));
    }

    private Task<WriteOutcome<RegisteredModel>> PromoteAsync(RegisteredModel model) =>
        Promotions.PromoteAsync(Models.Administrator, "promote", model.Id, model.Version, Models.Schema, Cancel);

    private async Task<RegisteredModel> FindAsync(RegisteredModel model) => (await Store.FindAsync(World.System, model.Id, Cancel))!;

    private async Task<RegisteredModel> ActiveAsync() =>
        World.Value(await PromoteAsync(World.Value(await PromoteAsync(await Models.RegisterAsync(Database)))));
}

public sealed class RankingModelsOnSqlite(SqliteDatabase database) : RankingModelContract(database), IClassFixture<SqliteDatabase>;

public sealed class RankingModelsOnPostgreSql(PostgreSqlDatabase database) : RankingModelContract(database), IClassFixture<PostgreSqlDatabase>;
