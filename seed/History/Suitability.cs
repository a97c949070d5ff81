namespace Matching.Seed;

/// <summary>How well somebody suited an offer in the made-up past: six terms of 0 to 1; see <c>seed/History/README.md</c>.</summary>
/// <param name="Occupation">How near the occupation was.</param>
/// <param name="Journey">How short the way was, against what the person accepts.</param>
/// <param name="Barriers">How little stood in the way, helps counted.</param>
/// <param name="Level">How little was missing to the level asked for.</param>
/// <param name="Licences">The part of the required licences held.</param>
/// <param name="Continuity">Whether it went on from earlier work of the same kind.</param>
internal readonly record struct Suitability(
    double Occupation, double Journey, double Barriers, double Level, double Licences, double Continuity)
{
    // Invented weights: occupation and journey matter most, as people of the trade say.
    private const double OccupationWeight = 3, JourneyWeight = 2.5, BarrierWeight = 1.5, LevelWeight = 1, LicenceWeight = 1.5, ContinuityWeight = 0.7;

    /// <summary>What hiring looked at.</summary>
    public double ForHire => OccupationWeight * Occupation + JourneyWeight * Journey + BarrierWeight * Barriers
        + LevelWeight * Level + LicenceWeight * Licences + ContinuityWeight * Continuity;

    /// <summary>What staying depended on: journey and barriers weigh once more.</summary>
    public double ForStaying => ForHire + JourneyWeight * Journey + BarrierWeight * Barriers;

    /// <summary>What people are proposed by: only what shows at first sight.</summary>
    public double ForProposal => OccupationWeight * Occupation + JourneyWeight / 2 * Journey;
}
