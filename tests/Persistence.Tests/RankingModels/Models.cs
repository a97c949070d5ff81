using Matching.Ranking.Models;
using Matching.Ranking.Models.Files;

namespace Matching.Persistence.Tests;

/// <summary>Makes registrations with plain figures, so that a test states only what it is about.</summary>
internal static class Models
{
    public const string Schema = "schema-1";

    public static Actor Administrator { get; } = Actor.Administrateur("admin-1");

    public static byte[] File { get; } = [1, 2, 3];

    public static IReadOnlyList<ValueShares> Spread { get; } = [ValueShares.Of("journey.minutes", [10, 20, 30, double.NaN])];

    /// <summary>A candidate that the gate lets pass, unless the figures say otherwise.</summary>
    public static RegisteredModel New(TestDatabase database, double gainLow = 0.02, bool isFair = true) => new()
    {
        Id = RankingModelId.New(database.Clock),
        StateSince = database.Clock.GetUtcNow(),
        TrainedAt = database.Clock.GetUtcNow(),
        TrainedBy = "train",
        SchemaFingerprint = Schema,
        DataFingerprint = "data-1",
        WeightsName = "standard",
        WeightsVersion = 1,
        HalfTrust = 200,
        Options = new Dictionary<string, string> { ["trees"] = "100", ["seed"] = "7" },
        ScaleOffset = 51.125,
        ScaleSlope = 12.25,
        Facts = new TrainingFacts { Offers = 300, Pairs = 2_000, Reconstructed = 1_500, PairsByGrade = [1_000, 400, 300, 200, 100], From = new(2024, 1, 3), Until = new(2025, 11, 30) },
        Evaluation = Evaluation(gainLow),
        Fairness = FairnessAudit.Of([.. Enumerable.Range(0, 40).Select(list => List(database, womenFirst: isFair && list % 2 == 0))]),
    };

    public static async Task<RegisteredModel> RegisterAsync(TestDatabase database, double gainLow = 0.02, bool isFair = true) => World.Value(
        await database.Get<RankingModelStore>().RegisterAsync(World.System, "train", New(database, gainLow, isFair), File, Spread, Cancel));

    /// <summary>A model in use that scores by one question: whose level is not known gets -1, the others 1.</summary>
    public static async Task<RegisteredModel> ActivateByLevelAsync(TestDatabase database)
    {
        var level = MatchFeatures.Schema.Features.Select(feature => feature.Name).ToList().IndexOf("level.above");
        var tree = new RegressionTree(
            [
                new()
                {
                    Feature = level,
                    Threshold = -100,
                    MissingGoesLeft = true,
                    Left = ~0,
                    Right = ~1,
                    Cover = 100,
                },
            ],
            [new(-1, 60), new(1, 40)]);
        var model = World.Value(
            await database
                .Get<RankingModelStore>()
                .RegisterAsync(World.System, "train", New(database), RankingModelFile.ToBytes(new(MatchFeatures.Schema, [tree])), Spread, Cancel));
        for (var step = 0; step < 2; step++)
            model = World.Value(await database.Get<ModelPromotions>().PromoteAsync(Administrator, "promote", model.Id, model.Version, Schema, Cancel));
        return model;
    }

    // Two women and two men, of whom the first two are selected.
    private static AuditedRanking List(TestDatabase database, bool womenFirst) => new(OfferId.New(database.Clock), MarcheSector.Building,
    [
        .. Enumerable.Range(1, 4).Select(rank => new AuditedEntry(
            CandidateId.New(database.Clock), rank, rank <= 2, Points.Of(50), AuditTraits.Unknown with { Sex = rank <= 2 == womenFirst ? Sex.Woman : Sex.Man })),
    ]);

    private static ModelEvaluation Evaluation(double gainLow)
    {
        var figures = new OrderComparison(
            90,
            new(0.8, 0.78, 0.82),
            new(0.81, 0.79, 0.83),
            new(0.7, 0.67, 0.73),
            0.5,
            new(0.1, gainLow, 0.12),
            new(0.3, 0.25, 0.35));
        return new()
        {
            From = new(2025, 12, 1),
            Until = new(2026, 2, 20),
            Offers = 100,
            Pairs = 700,
            ModelShare = 0.6,
            ByPosition = [.. ModelEvaluation.Positions.Select(position => new PositionComparison(position, figures))],
            BySegment = [new(SegmentKind.Territory, "31", figures with { Offers = 60 })],
        };
    }
}
