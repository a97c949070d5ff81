using System.Text.Json.Nodes;
using Matching.Seed;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.RankingModels;

public sealed class RankingModelTests(ModelServer server) : IClassFixture<ModelServer>
{
    private const string Fields =
        "id version state promotedBy trainedBy modelShare data { offers pairs pairsByGrade from until } "
        + "obstacles { reason figure required check { measure sector group } } "
        + "fairness { passes checks { measure sector group ratio floor isPassed } } "
        + "metrics { from offers byPosition { position offers random shown { mean low high } rules { mean } gainOverRules { low } } "
        + "bySegment { segment segmentValue offers } }";

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_demonstration_trains_a_model_that_passes_the_same_gate_as_any_other()
    {
        var model = (await AskAsync(Role.Administrateur, $"{{ rankingModels {{ {Fields} }} }}")).Sound["rankingModels"]!.AsArray()[^1]!;

        var mayRise = model["obstacles"]!.AsArray().Count == 0;
        Assert.Equal(mayRise, model["promotedBy"] is not null);
        Assert.Equal([1, 3, 5, 10], model["metrics"]!["byPosition"]!.AsArray().Select(at => (int)at!["position"]!));
        Assert.True(string.CompareOrdinal((string)model["data"]!["until"]!, (string)model["metrics"]!["from"]!) < 0, "measured on later decisions");
        Assert.NotEmpty(model["fairness"]!["checks"]!.AsArray());
        Assert.All(model["metrics"]!["byPosition"]!.AsArray(), at => Assert.True((double)at!["shown"]!["low"]! <= (double)at["shown"]!["mean"]!));
        Assert.Equal((int)model["data"]!["pairs"]!, model["data"]!["pairsByGrade"]!.AsArray().Sum(count => (int)count!));
    }

    [Fact]
    public async Task Ten_thousand_served_lines_are_worked_out_again_to_the_byte()
    {
        await server.ReadyClientAsync();
        await ServeAsync(10_000);

        var report = await server.Services.GetRequiredService<RankingReplayer>().ReplayAsync(Actor.System("test"), 10_000, null, Cancel);

        Assert.Equal(10_000, report.Pairs);
        Assert.Empty(report.Differences);
        Assert.Equal(0, server.Services.GetRequiredService<RankingLog>().Dropped);
    }

    [Fact]
    public async Task A_model_lives_from_training_to_retirement_by_an_administrators_word()
    {
        var trained = await TrainAsync(trees: 3);
        Assert.Equal(("CANDIDATE", "demo-administrateur"), ((string)trained["state"]!, (string)trained["trainedBy"]!));

        var shadow = await MoveAsync("promoteRankingModel", trained);
        Assert.Equal("SHADOW", (string)shadow["state"]!);
        var stale = await AskAsync(
            Role.Administrateur,
            Mutation("promoteRankingModel"),
            new { input = new { id = (string)trained["id"]!, version = (long)trained["version"]! } });
        Assert.Equal("VersionConflictError", (string)stale.Sound["promoteRankingModel"]!["errors"]![0]!["__typename"]!);

        var active = await AskAsync(Role.Administrateur, Mutation("promoteRankingModel"), Input(shadow));
        var error = active.Sound["promoteRankingModel"]!["errors"]?[0];
        Assert.Equal(shadow["obstacles"]!.AsArray().Count == 0, error is null);
        if (error is not null)
        {
            Assert.Equal("PromotionRefusedError", (string)error["__typename"]!);
            Assert.NotEmpty(error["obstacles"]!.AsArray());
            Assert.Equal("RETIRED", (string)(await MoveAsync("retireRankingModel", shadow))["state"]!);
            return;
        }

        await server.CatchUpAsync();
        Assert.Equal("MODEL", await RankedByAsync());
        await MoveAsync("rollBackRankingModel", active.Sound["promoteRankingModel"]!["rankingModel"]!, toRules: true);
        await server.CatchUpAsync();
        Assert.Equal("RULES", await RankedByAsync());
    }

    [Fact]
    public async Task A_training_can_be_stopped_and_one_runs_at_a_time()
    {
        var before = await CountAsync();
        var id = await StartAsync(10_000);
        var second = await AskAsync(Role.Administrateur, Mutation("trainRankingModel", "training { id }"), new { input = new { trees = 5 } });
        Assert.Equal("training.running", (string)second.Sound["trainRankingModel"]!["errors"]![0]!["code"]!);

        var stopped = await AskAsync(
            Role.Administrateur,
            "mutation ($id: ID!) { cancelTraining(input: { id: $id }) { training { id } errors { __typename } } }",
            new { id });

        Assert.Null(stopped.Sound["cancelTraining"]!["errors"]);
        Assert.Equal("INTERRUPTED", (string)(await EndAsync(id))["state"]!);
        Assert.Equal(before, await CountAsync());
    }

    [Theory]
    [InlineData(Role.Anonymous, "AUTH_NOT_AUTHENTICATED")]
    [InlineData(Role.Prescripteur, "AUTH_NOT_AUTHORIZED")]
    [InlineData(Role.Entreprise, "AUTH_NOT_AUTHORIZED")]
    [InlineData(Role.Facilitateur, "AUTH_NOT_AUTHORIZED")]
    [InlineData(Role.Acheteur, "AUTH_NOT_AUTHORIZED")]
    [InlineData(Role.Candidat, "AUTH_NOT_AUTHORIZED")]
    public async Task Nobody_else_trains_or_moves_models(Role role, string code)
    {
        var model = (await AskAsync(Role.Administrateur, $"{{ rankingModels {{ {Fields} }} }}")).Sound["rankingModels"]![0]!;

        Assert.Equal([code], (await AskAsync(role, Mutation("trainRankingModel", "training { id }"), new { input = new { trees = 5 } })).Codes);
        foreach (var mutation in new[] { "promoteRankingModel", "rollBackRankingModel", "retireRankingModel" })
            Assert.Equal([code], (await AskAsync(role, Mutation(mutation), Input(model))).Codes);
    }

    [Fact]
    public async Task Whoever_is_signed_in_may_look_at_what_ordered_their_suggestions_but_not_at_who_decided_it()
    {
        var all = (await AskAsync(Role.Administrateur, "{ rankingModels { id promotedAt } }")).Sound["rankingModels"]!.AsArray();
        var looked = await AskAsync(Role.Candidat, "{ rankingModels { id promotedAt promotedBy trainedBy metrics { offers } } }");
        var seen = looked.Sound["rankingModels"]!.AsArray();

        Assert.Equal(all.Where(model => model!["promotedAt"] is not null).Select(model => (string)model!["id"]!), seen.Select(model => (string)model!["id"]!));
        Assert.All(seen, model => Assert.Null(model!["promotedBy"] ?? model["trainedBy"]));
        Assert.Equal(["AUTH_NOT_AUTHENTICATED"], (await AskAsync(Role.Anonymous, "{ rankingModels { id } }")).Codes);
    }

    [Fact]
    public async Task Drift_since_what_was_served_first_is_told_to_administrators_and_to_nobody_else()
    {
        await server.ReadyClientAsync();
        // A model of its own: what other tests had served by another one is not in its reference.
        var id = await PromoteAnotherAsync();
        const string Question =
            "query ($id: ID!) { rankingModel(id: $id) { id drift { state level reference { lines linesNeeded offers offersNeeded } "
            + "lately { lines offers } columns { name index byChance level fromTraining } } } }";
        await ServeAsync(DriftWatch.ReferenceLines / 2, take: 20);
        var collecting = (await AskAsync(Role.Administrateur, Question, new { id })).Sound["rankingModel"]!["drift"]!;
        await ServeAsync(DriftWatch.ReferenceLines, take: 20, leastOffers: DriftWatch.ReferenceOffers + DriftWatch.FewestOffers);
        await ServeAsync(DriftWatch.ReferenceLines, take: 20, leastOffers: DriftWatch.ReferenceOffers + DriftWatch.FewestOffers);

        var drift = (await AskAsync(Role.Administrateur, Question, new { id })).Sound["rankingModel"]!["drift"]!;

        Assert.Equal(("COLLECTING", null), ((string)collecting["state"]!, (string?)collecting["level"]));
        Assert.InRange((int)collecting["reference"]!["lines"]!, 1, (int)collecting["reference"]!["linesNeeded"]! - 1);
        Assert.Equal((0, 0), ((int)collecting["lately"]!["lines"]!, collecting["columns"]!.AsArray().Count));

        // The same lists again, right after promotion: nothing has drifted.
        Assert.Equal(("MEASURED", "STEADY"), ((string)drift["state"]!, (string)drift["level"]!));
        Assert.InRange((int)drift["reference"]!["offers"]!, (int)drift["reference"]!["offersNeeded"]!, int.MaxValue);
        var columns = drift["columns"]!.AsArray();
        Assert.Equal(
            [.. MatchFeatures.Schema.Features.Select(feature => feature.Name).Append("score").Order(StringComparer.Ordinal)],
            columns.Select(column => (string)column!["name"]!).Order(StringComparer.Ordinal));
        var indices = columns.Select(column => (double)column!["index"]!).ToList();
        Assert.Equal(indices.OrderDescending(), indices);
        Assert.All(columns, column => Assert.True((double)column!["byChance"]! > 0));
        // Lists show the best, training saw everybody: against it the same lists stand apart from the first day.
        Assert.Contains(columns, column => (double)column!["fromTraining"]! > 0.25);

        foreach (var role in new[] { Role.Prescripteur, Role.Entreprise, Role.Facilitateur, Role.Acheteur, Role.Candidat })
        {
            var seen = (await AskAsync(role, Question, new { id })).Sound["rankingModel"]!;
            Assert.Equal((id, null), ((string)seen["id"]!, seen["drift"]));
        }
    }

    [Fact]
    public async Task Wrong_numbers_are_refused_with_what_is_allowed()
    {
        Assert.Equal(["ARGUMENT_OUT_OF_RANGE"], (await AskAsync(Role.Administrateur, "{ rankingModels(first: 0) { id } }")).Codes);
        var trees = await AskAsync(Role.Administrateur, Mutation("trainRankingModel", "training { id }"), new { input = new { trees = 0 } });
        Assert.Equal("training.trees", (string)trees.Sound["trainRankingModel"]!["errors"]![0]!["code"]!);
    }

    private Task<Answer> AskAsync(Role role, string query, object? variables = null) => server.AskAsync(role, query, variables);

    private static string Mutation(string name, string result = "")
    {
        var input = $"{char.ToUpperInvariant(name[0])}{name[1..]}Input";
        var asked = result.Length > 0 ? result : $"rankingModel {{ {Fields} }}";
        var refused = name == "promoteRankingModel"
            ? " ... on PromotionRefusedError { obstacles { reason figure required check { group } } }"
            : "";
        return $"mutation ($input: {input}!) {{ {name}(input: $input) {{ {asked} "
            + $"errors {{ __typename ... on InvalidInputError {{ code }} ... on Error {{ message }}{refused} }} }} }}";
    }

    private static object Input(JsonNode model) => new { input = new { id = (string)model["id"]!, version = (long)model["version"]! } };

    private async Task<JsonNode> MoveAsync(string mutation, JsonNode model, bool toRules = false)
    {
        object variables = toRules ? new { input = new { id = (string)model["id"]!, version = (long)model["version"]!, toRules } } : Input(model);
        return (await AskAsync(Role.Administrateur, Mutation(mutation), variables)).Sound[mutation]!["rankingModel"]!;
    }

    private async Task<string> PromoteAnotherAsync()
    {
        var shadow = await MoveAsync("promoteRankingModel", await TrainAsync(trees: 100));
        var active = await MoveAsync("promoteRankingModel", shadow);
        await server.CatchUpAsync();
        return (string)active["id"]!;
    }

    private async Task<string> StartAsync(int trees)
    {
        var answer = await AskAsync(Role.Administrateur, Mutation("trainRankingModel", "training { id }"), new { input = new { trees } });
        return (string)answer.Sound["trainRankingModel"]!["training"]!["id"]!;
    }

    private async Task<JsonNode> TrainAsync(int trees)
    {
        var training = await EndAsync(await StartAsync(trees));
        Assert.Equal("REGISTERED", (string)training["state"]!);
        return training["model"]!;
    }

    private async Task<JsonNode> EndAsync(string id)
    {
        while (true)
        {
            var answer = await AskAsync(
                Role.Administrateur, $"query ($id: ID!) {{ training(id: $id) {{ state stage done of model {{ {Fields} }} }} }}", new { id });
            var training = answer.Sound["training"]!;
            if ((string)training["state"]! != "RUNNING") return training;
            await Task.Delay(200, Cancel);
        }
    }

    private async Task<int> CountAsync() =>
        (await AskAsync(Role.Administrateur, "{ rankingModels(first: 100) { id } }")).Sound["rankingModels"]!.AsArray().Count;

    private async Task<string> RankedByAsync()
    {
        var answer = await AskAsync(
            Role.Facilitateur,
            "query ($reference: String!) { offers(first: 1, where: { reference: { eq: $reference } }) { nodes { "
            + "suggestedCandidates(first: 1) { nodes { rankedBy } } } } }",
            new { reference = DemoActors.OfferReference });
        return (string)answer.Sound["offers"]!["nodes"]![0]!["suggestedCandidates"]!["nodes"]![0]!["rankedBy"]!;
    }

    private async Task ServeAsync(int lines, int take = 1_000, int leastOffers = 1)
    {
        var pipeline = server.Services.GetRequiredService<MatchPipeline>();
        var log = server.Services.GetRequiredService<RankingLog>();
        var offers = await server.Services.GetRequiredService<OfferStore>().QueryAsync(
            Actor.System("test"), new OfferFilter(), (found, stop) => Task.FromResult(found.Select(offer => offer.Id).ToList()), Cancel);
        var today = server.Services.GetRequiredService<TimeProvider>().Today();
        var (served, asked) = (0, 0);
        foreach (var offer in offers)
        {
            var count = pipeline.CandidatesFor(offer, today, new MatchOptions { Take = take })?.Matches.Count ?? 0;
            served += count;
            asked += count > 0 ? 1 : 0;
            if (served >= lines && asked >= leastOffers) break;
        }

        await log.WriteWaitingAsync(Cancel);
        Assert.True(served >= lines && asked >= leastOffers, $"only {served} lines of {asked} offers");
    }
}
