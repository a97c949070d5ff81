using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Matching.Api.Security;
using Matching.Seed;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Subscriptions;

[Collection(Demonstration.Name)]
public sealed class MatchesChangedTests(DemoServer server)
{
    private const string Query =
        "subscription ($id: ID!) { matchesChanged(offerId: $id) { id suggestedCandidates(first: 1) { totalCount nodes { indexVersion } } } }";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_changed_candidate_fires_after_the_engine_knows()
    {
        var offer = await OfferIdAsync();
        using var response = await SubscribeAsync(Role.Facilitateur, offer);
        using var events = new StreamReader(await response.Content.ReadAsStreamAsync(Cancel));
        var listening = NextAsync(events);
        var store = server.Services.GetRequiredService<CandidateStore>();
        var candidate = (await store.FindAsync(Actor.System("test"), DemoActors.CandidateId, Cancel))!;

        // Subscribing and writing race; a second write makes sure of the first event.
        JsonNode? told = null;
        var level = candidate.Level;
        for (var writes = 0; told is null; writes++)
        {
            Assert.True(writes < 20, "Ten seconds of changes fired nothing.");
            candidate = Assert.IsType<Written<Candidate>>(
                await store.UpdateAsync(
                    Actor.System("test"),
                    "test",
                    candidate.Id,
                    candidate.Version,
                    file => file with { Level = file.Level == QualificationLevel.Level4 ? level : QualificationLevel.Level4 },
                    Cancel)).Value;
            if (await Task.WhenAny(listening, Task.Delay(500, Cancel)) == listening) told = await listening;
        }

        // Other tests share this demonstration.
        if (candidate.Level != level)
        {
            await store.UpdateAsync(Actor.System("test"), "test", candidate.Id, candidate.Version, file => file with { Level = level }, Cancel);
        }
        Assert.Null(told["errors"]);
        Assert.Equal(offer, (string)told["data"]!["matchesChanged"]!["id"]!);
        Assert.True((int)told["data"]!["matchesChanged"]!["suggestedCandidates"]!["totalCount"]! > 0);
    }

    [Theory]
    [InlineData(Role.Acheteur, "AUTH_NOT_AUTHORIZED")]
    [InlineData(Role.Candidat, "AUTH_NOT_AUTHORIZED")]
    [InlineData(Role.Anonymous, "AUTH_NOT_AUTHENTICATED")]
    public async Task Who_may_not_see_the_matches_is_refused_as_by_the_query(Role role, string code)
    {
        using var response = await SubscribeAsync(role, await OfferIdAsync());
        using var events = new StreamReader(await response.Content.ReadAsStreamAsync(Cancel));
        var refusal = await NextAsync(events);
        var query = await server.AskAsync(
            role,
            "query ($r: String!) { offers(first: 1, where: { reference: { eq: $r } }) { nodes { suggestedCandidates(first: 1) { totalCount } } } }",
            new { r = DemoActors.OfferReference });

        Assert.Equal(code, (string)refusal["errors"]![0]!["extensions"]!["code"]!);
        Assert.Equal([code], query.Codes);
    }

    [Fact]
    public async Task The_events_end_with_the_token_and_do_not_say_that_all_was_told()
    {
        using var response = await SubscribeAsync(Role.Facilitateur, await OfferIdAsync(), TimeSpan.FromSeconds(2));

        var events = await response.Content.ReadAsStringAsync(Cancel);
        Assert.DoesNotContain("event: complete", events, StringComparison.Ordinal);
        // A comment is due each twelve seconds of silence.
        Assert.DoesNotContain(events.Split('\n'), line => line.StartsWith(':'));
    }

    [Fact]
    public async Task An_offer_nobody_knows_is_not_found()
    {
        using var response = await SubscribeAsync(Role.Facilitateur, "T2ZmZXI6MDAwMDAwMDAwMDAwODAwMDgwMDAwMDAwMDAwMDAwMDE=");
        using var events = new StreamReader(await response.Content.ReadAsStreamAsync(Cancel));

        Assert.Equal("NOT_FOUND", (string)(await NextAsync(events))["errors"]![0]!["extensions"]!["code"]!);
    }

    private async Task<string> OfferIdAsync()
    {
        var answer = await server.AskAsync(
            Role.Facilitateur,
            "query ($r: String!) { offers(first: 1, where: { reference: { eq: $r } }) { nodes { id } } }",
            new { r = DemoActors.OfferReference });
        return (string)answer.Sound["offers"]!["nodes"]![0]!["id"]!;
    }

    private async Task<HttpResponseMessage> SubscribeAsync(Role role, string id, TimeSpan? lifetime = null)
    {
        var client = await server.ReadyClientAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = Query, variables = new { id } }) };
        request.Headers.Accept.ParseAdd("text/event-stream");
        if (DemoServer.ActorOf(role) is { } actor)
        {
            request.Headers.Authorization = new("Bearer", server.Services.GetRequiredService<Lazy<LocalIssuer>>().Value.Issue(Bearer.Of(actor), lifetime));
        }
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
    }

    private static async Task<JsonNode> NextAsync(StreamReader events)
    {
        while (await events.ReadLineAsync(Cancel) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal)) return JsonNode.Parse(line["data: ".Length..])!;
        }

        throw new InvalidOperationException("The events have ended.");
    }
}
