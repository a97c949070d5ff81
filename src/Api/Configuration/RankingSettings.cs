namespace Matching.Api.Configuration;

/// <summary>How models are trained and what is kept of served rankings.</summary>
/// <param name="HalfTrust">At how many judged offers a newly trained model counts as much as the rules.</param>
/// <param name="LogDays">For how many days served rankings are kept.</param>
internal sealed record RankingSettings(int HalfTrust, int LogDays)
{
    // Article 26 (6) of the AI Act: deployers keep the logs for at least six months.
    private const int FewestLogDays = 183, UsualLogDays = 365, MostLogDays = 3_650;

    /// <summary>Reads the section <c>Ranking</c>.</summary>
    public static RankingSettings Read(SettingsReader reader) => new(
        reader.Whole("Ranking:HalfTrust", LearnedModel.UsualHalfTrust, 1, 1_000_000),
        reader.Whole("Ranking:LogDays", UsualLogDays, FewestLogDays, MostLogDays));
}
