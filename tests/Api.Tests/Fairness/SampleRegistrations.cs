namespace Matching.Api.Tests;

/// <summary>A registered model with plain figures.</summary>
internal static class SampleRegistrations
{
    public static RegisteredModel Model => new()
    {
        Id = new(new Guid("0197c0de-0000-7000-8000-000000000001")),
        StateSince = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero),
        TrainedAt = new(2026, 3, 1, 8, 0, 0, TimeSpan.FromHours(1)),
        TrainedBy = "admin-1",
        SchemaFingerprint = MatchFeatures.Schema.Fingerprint,
        DataFingerprint = "data-1",
        WeightsName = "standard",
        WeightsVersion = 1,
        Options = new Dictionary<string, string> { ["trees"] = "100", ["seed"] = "7" },
        ScaleOffset = 51.125,
        ScaleSlope = 12.25,
        HalfTrust = 200,
        Facts = new TrainingFacts
        {
            Offers = 300,
            Pairs = 2_000,
            Reconstructed = 1_500,
            PairsByGrade = [1_000, 400, 300, 200, 100],
            From = new(2024, 1, 3),
            Until = new(2025, 11, 30),
        },
        Evaluation = new()
        {
            From = new(2025, 12, 1),
            Until = new(2026, 2, 20),
            Offers = 100,
            Pairs = 700,
            ModelShare = 0.6,
            ByPosition = [.. ModelEvaluation.Positions.Select(position => new PositionComparison(position, Figures))],
            BySegment =
            [
                new(SegmentKind.Sector, "Building", Figures),
                new(SegmentKind.Territory, "31", Figures),
                new(SegmentKind.ContractType, "Cdd", Figures),
            ],
        },
        Fairness = Audit(womenFirst: null),
    };

    private static OrderComparison Figures =>
        new(90, new(0.8, 0.78, 0.82), new(0.81, 0.79, 0.83), new(0.7, 0.67, 0.73), 0.5, new(0.1, 0.02, 0.12), new(0.3, 0.25, 0.35));

    // Null: every second list has the women first.
    public static FairnessReport Audit(bool? womenFirst) =>
        FairnessAudit.Of([.. Enumerable.Range(0, 40).Select(list => List(list, womenFirst ?? list % 2 == 0))]);

    public static AuditedRanking List(int list, bool womenFirst) => new(new(new Guid(list, 0, 0, new byte[8])), MarcheSector.Building,
    [
        .. Enumerable.Range(1, 4).Select(rank => new AuditedEntry(
            new(new Guid(list, (short)rank, 0, new byte[8])),
            rank,
            rank <= 2,
            Points.Of(50),
            AuditTraits.Unknown with { Sex = rank <= 2 == womenFirst ? Sex.Woman : Sex.Man })),
    ]);
}
