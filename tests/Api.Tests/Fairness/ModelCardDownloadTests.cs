using System.Net;
using System.Net.Http.Headers;
using Matching.Api.Security;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests;

[Trait(Demonstration.Trait, Demonstration.Name)]
public sealed class ModelCardDownloadTests(DemoServer server) : IClassFixture<DemoServer>
{
    [Theory]
    [InlineData("?lang=fr", "fr", "# Fiche du modèle de classement ")]
    [InlineData("?lang=en", "en", "# Model card of ranking model ")]
    [InlineData("", "fr", "# Fiche du modèle de classement ")]
    public async Task An_administrator_downloads_the_card(string query, string language, string title)
    {
        var model = await RegisteredAsync();

        using var answer = await GetAsync(Role.Administrateur, $"/models/{model.Id}/card.md{query}");
        var card = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            (HttpStatusCode.OK, "text/markdown", language),
            (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentLanguage.Single()));
        Assert.StartsWith(title + model.Id, card, StringComparison.Ordinal);
        Assert.Equal($"model-card-{model.Id}.{language}.md", answer.Content.Headers.ContentDisposition!.FileName!.Trim((char)34));
        Assert.Contains("train-test", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Over_GraphQL_it_is_the_same_card_and_shows_the_audit()
    {
        var model = await RegisteredAsync();
        using var download = await GetAsync(Role.Administrateur, $"/models/{model.Id}/card.md?lang=en");

        var answer = await server.AskAsync(
            Role.Administrateur,
            "{ rankingModels(first: 1) { card(language: EN) fairness { report { slices { sector groups { group isHidden people selectionRate { "
            + "selected of low high } ratios { measure estimate { ratio low high groupCases otherCases rankings } byRules raisesAlert } } } "
            + "alerts { group measure } } } } }");

        var found = answer.Sound["rankingModels"]![0]!;
        Assert.Equal(await download.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), (string)found["card"]!);
        var women = found["fairness"]!["report"]!["slices"]![0]!["groups"]!.AsArray().Single(group => (string)group!["group"]! == "WOMEN")!;
        Assert.Equal((80, 40), ((int)women["people"]!, (int)women["selectionRate"]!["selected"]!));
        Assert.Equal(4, women["ratios"]!.AsArray().Count);
    }

    [Fact]
    public async Task Nobody_without_a_token_gets_it()
    {
        using var answer = await GetAsync(null, $"/models/{Guid.NewGuid()}/card.md");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_model_that_never_ordered_is_as_if_it_did_not_exist_for_anybody_else()
    {
        var model = await RegisteredAsync();

        using var hidden = await GetAsync(Role.Prescripteur, $"/models/{model.Id}/card.md");
        using var absent = await GetAsync(Role.Prescripteur, $"/models/{Guid.NewGuid()}/card.md");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (hidden.StatusCode, absent.StatusCode));
    }

    [Fact]
    public async Task Another_language_is_refused_and_told_which_there_are()
    {
        using var answer = await GetAsync(Role.Administrateur, $"/models/{Guid.NewGuid()}/card.md?lang=de");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("lang=fr", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-01-02", "2026-03-31", "from")]
    [InlineData("2026-01-01", "2026-03-30", "to")]
    [InlineData("2026-01-01", "2025-12-31", "to")]
    [InlineData("2026-01-01", "2029-03-31", "to")]
    [InlineData("2026-01-01", "9999-12-31", "to")]
    public async Task An_audit_of_anything_but_whole_quarters_is_refused(string from, string to, string argument)
    {
        var answer = await server.AskAsync(Role.Administrateur, Audit, new { from, to });

        Assert.Equal(["ARGUMENT_OUT_OF_RANGE"], answer.Codes);
        Assert.Contains($"`{argument}`", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Administrateur, null)]
    [InlineData(Role.Acheteur, "AUTH_NOT_AUTHORIZED")]
    [InlineData(Role.Facilitateur, "AUTH_NOT_AUTHORIZED")]
    [InlineData(Role.Entreprise, "AUTH_NOT_AUTHORIZED")]
    [InlineData(Role.Anonymous, "AUTH_NOT_AUTHENTICATED")]
    public async Task Audits_of_what_was_served_are_for_administrators(Role role, string? code)
    {
        var answer = await server.AskAsync(role, Audit, new { from = "2026-01-01", to = "2026-03-31" });

        Assert.Equal(code is null ? [] : [code], answer.Codes);
    }

    private const string Audit =
        "query ($from: Date!, $to: Date!) { fairnessAudit(from: $from, to: $to) { slices { rankings people cases selected } alerts { group } } }";

    private async Task<HttpResponseMessage> GetAsync(Role? role, string path)
    {
        var client = await server.ReadyClientAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (role is { } known)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue(
                "Bearer",
                server.Services.GetRequiredService<Lazy<LocalIssuer>>().Value.Issue(Bearer.Of(DemoServer.ActorOf(known)!)));
        }
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task<RegisteredModel> RegisteredAsync()
    {
        await server.ReadyClientAsync();
        var clock = server.Services.GetRequiredService<TimeProvider>();
        var model = SampleRegistrations.Model with { Id = RankingModelId.New(clock), TrainedAt = clock.GetUtcNow(), TrainedBy = "train-test" };
        var outcome = await server.Services.GetRequiredService<RankingModelStore>()
            .RegisterAsync(Actor.System("test"), "test", model, [1], [], TestContext.Current.CancellationToken);
        return Assert.IsType<Written<RegisteredModel>>(outcome).Value;
    }
}
