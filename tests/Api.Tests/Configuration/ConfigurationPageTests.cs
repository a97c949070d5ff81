using System.Text.RegularExpressions;
using Matching.Api.Configuration;
using Matching.Api.Terminal;
using Microsoft.Extensions.Configuration;

namespace Matching.Api.Tests.Configuration;

/// <summary>docs/configuration.md tells of every key there is, with its default.</summary>
public sealed partial class ConfigurationPageTests
{
    private static readonly Dictionary<string, string> Page = Row().Matches(File.ReadAllText(FindPage()))
        .ToDictionary(row => row.Groups["key"].Value, row => row.Groups["fallback"].Value);

    [Fact]
    public void Lists_the_keys_that_are_read_and_no_others()
    {
        var reader = new SettingsReader(new ConfigurationBuilder().Build(), new Words(Language.EnglishOnly));
        MatchingSettings.Read(reader, isDevelopment: false);

        Assert.Equal(reader.Keys, Page.Keys.Order(StringComparer.Ordinal));
    }

    /// <summary>The other pages, and the files of an installation.</summary>
    public static TheoryData<string> OtherPages =>
    [
        "README.md", "Dockerfile", "deploy/matching.service",
        .. Directory.EnumerateFiles(Path.Combine(Root(), "docs"), "*.md").Select(file => Path.GetRelativePath(Root(), file)),
    ];

    [Theory, MemberData(nameof(OtherPages))]
    public void A_setting_that_another_page_names_is_one_of_these(string page) =>
        Assert.Empty(Named().Matches(File.ReadAllText(Path.Combine(Root(), page)))
            .Select(found => found.Value.Replace("__", ":", StringComparison.Ordinal)).Except(Page.Keys, StringComparer.Ordinal));

    [Fact]
    public void The_page_on_deployment_names_the_settings_of_the_network() =>
        // Who stands before the server, who measures it: nothing of the rest depends on where it runs.
        Assert.Superset(
            new HashSet<string>(["Http:TrustedProxies", "Http:MetricsReaders", "Data:Folder", "OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_PROTOCOL"]),
            Named().Matches(File.ReadAllText(Path.Combine(Root(), "docs/deployment.md")))
                .Select(found => found.Value.Replace("__", ":", StringComparison.Ordinal))
                .ToHashSet());

    [Fact]
    public void Names_the_defaults()
    {
        var settings = MatchingSettings.Read(new ConfigurationBuilder().Build(), new Words(Language.EnglishOnly), isDevelopment: false);

        Assert.Equal(
            (settings.Demo.Candidates, settings.Demo.Offers, settings.Demo.Seed, settings.Http.RequestBodyBytes),
            (Number("Demo:Candidates"), Number("Demo:Offers"), Number("Demo:Seed"), Number("Http:RequestBodyBytes")));
        Assert.Equal($"`{settings.Authentication.TokenLifetime}`", Page["Authentication:TokenLifetime"]);
    }

    [Theory]
    [InlineData(true, null, null, true)]
    [InlineData(false, null, null, false)]
    [InlineData(false, null, "true", true)]
    [InlineData(true, null, "false", false)]
    [InlineData(true, "https://idp.example", null, false)]
    public void People_who_do_not_exist_are_made_in_development_or_when_asked_for(bool isDevelopment, string? authority, string? asked, bool expected)
    {
        var sources = new Dictionary<string, string?> { ["Authentication:Authority"] = authority, ["Demo:Enabled"] = asked };
        var settings = MatchingSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(sources).Build(), new Words(Language.EnglishOnly), isDevelopment);

        Assert.Equal(expected, settings.Demo.Enabled);
    }

    private static int Number(string key) => int.Parse(Page[key].Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);

    private static string FindPage() => Path.Combine(Root(), "docs", "configuration.md");

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Matching.sln"))) return folder.FullName;
        throw new InvalidOperationException("No Matching.sln above the tests.");
    }

    [GeneratedRegex(@"^\| `(?<key>[A-Za-z]+(:[A-Za-z]+)+|[A-Z_]+)` \|[^|]*\| (?<fallback>[^|]*) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    // In a section of ours, or one of OpenTelemetry's that we check.
    [GeneratedRegex(
        @"(?<![\w:/.])(?:Data|Database|ConnectionStrings|Demo|Authentication|Http|GraphQL|Ranking|Limits|Introductions)(?:(?::|__)[A-Z][A-Za-z]+)+"
        + "|OTEL_EXPORTER_OTLP_[A-Z]+")]
    private static partial Regex Named();
}
