namespace Matching.LearnedRanking.Features;

/// <summary>The level against the one asked for, and the licences against those required.</summary>
internal static class QualificationFeatures
{
    public static MatchFeature[] All { get; } =
    [
        MatchFeature.Falling("level.missing", FeatureFamily.Qualification, Missing),
        MatchFeature.Free("level.above", FeatureFamily.Qualification, Above),
        MatchFeature.Rising("licences.held", FeatureFamily.Licences, Held),
    ];

    // Where nothing is asked nothing is missing.
    private static double Missing(in PairFacts facts) =>
        facts.Offer.MinLevel is not { } asked ? 0 : facts.Level?.LevelsMissingTo(asked) ?? double.NaN;

    private static double Above(in PairFacts facts) =>
        facts.Offer.MinLevel is { } asked && asked.Rank() is { } want && facts.Level?.Rank() is { } have ? Math.Max(0, have - want) : double.NaN;

    // The share of those required that is held and valid on the first day.
    private static double Held(in PairFacts facts)
    {
        var required = facts.Offer.LicencesRequired;
        if (required.Count == 0) return 1;
        if (facts.Licences is not { } licences) return double.NaN;
        var (held, day) = (0, facts.Start);
        for (var i = 0; i < required.Count; i++)
            if (IsHeld(required[i], licences, day)) held++;
        return (double)held / required.Count;
    }

    private static bool IsHeld(LicenceCode code, IReadOnlyList<HeldLicence> licences, DateOnly day)
    {
        for (var i = 0; i < licences.Count; i++)
            if (licences[i].Code == code && licences[i].IsValidOn(day)) return true;
        return false;
    }
}
