using Matching.Api.Terminal;

namespace Matching.Api.Configuration;

/// <summary>Everything an installation can choose, read and checked once at start.</summary>
/// <param name="Storage">Where the data lies.</param>
/// <param name="Demo">The fictional data of a first start.</param>
/// <param name="Authentication">Whose tokens are believed.</param>
/// <param name="Http">Limits of the HTTP server.</param>
/// <param name="GraphQL">What the API shows and allows.</param>
/// <param name="Ranking">How models are trained and what is kept of served rankings.</param>
/// <param name="Limits">How much one user, one address and all together may take.</param>
/// <param name="Papers">What is allowed of files of papers.</param>
/// <param name="Introductions">How long a company knows who was introduced to it.</param>
/// <param name="Telemetry">Where metrics and traces are sent.</param>
internal sealed record MatchingSettings(
    StorageSettings Storage, DemoSettings Demo, AuthenticationSettings Authentication, HttpSettings Http, GraphQLSettings GraphQL, RankingSettings Ranking,
    LimitSettings Limits, PaperLimits Papers, Introductions Introductions, TelemetrySettings Telemetry)
{
    /// <summary>The sections of the configuration that are ours alone: an unknown key in them is a mistake.</summary>
    public static readonly IReadOnlyList<string> Sections =
        ["Data", "Database", "ConnectionStrings", "Demo", "Authentication", "Http", "GraphQL", "Ranking", "Limits", "Introductions", "Papers"];

    private const int MostDaysAfterEnd = 365, MostFilesOfAPerson = 1_000;

    /// <summary>Reads and checks the configuration.</summary>
    /// <param name="configuration">Every source, the later ones winning.</param>
    /// <param name="words">The language of refusals.</param>
    /// <param name="isDevelopment">Whether this is a developer's machine, where the demonstration needs no asking.</param>
    /// <exception cref="SettingsException">A key of ours is unknown or a value is not allowed.</exception>
    public static MatchingSettings Read(IConfiguration configuration, Words words, bool isDevelopment) =>
        Read(new SettingsReader(configuration, words), isDevelopment);

    /// <summary>The same, with a reader that tells afterwards which keys there are.</summary>
    /// <exception cref="SettingsException">A key of ours is unknown or a value is not allowed.</exception>
    public static MatchingSettings Read(SettingsReader reader, bool isDevelopment)
    {
        var authentication = AuthenticationSettings.Read(reader);
        var settings = new MatchingSettings(
            StorageSettings.Read(reader),
            DemoSettings.Read(reader, authentication, isDevelopment),
            authentication,
            HttpSettings.Read(reader),
            GraphQLSettings.Read(reader),
            RankingSettings.Read(reader),
            LimitSettings.Read(reader, FileLimit.OfThisProcess()),
            ReadPapers(reader),
            new Introductions(TimeSpan.FromDays(reader.Whole("Introductions:DaysAfterEnd", Introductions.Usual.KeptAfterEnd.Days, 0, MostDaysAfterEnd))),
            TelemetrySettings.Read(reader));
        reader.Finish(Sections);
        return settings;
    }

    private static PaperLimits ReadPapers(SettingsReader reader) => new(
        reader.Whole("Limits:FilesPerPerson", PaperLimits.Usual.FilesOfAPerson, 0, MostFilesOfAPerson),
        reader.Whole("Limits:FileBytesPerPerson", (int)PaperLimits.Usual.BytesOfAPerson, 0, int.MaxValue),
        reader.Duration("Papers:LinkLife", PaperLimits.Usual.LinkLife, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1)));
}

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
