using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Matching.Api.Security;
using Matching.Seed;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Subscriptions;

[Collection(Demonstration.Name)]
public sealed class CandidatureChangedTests(DemoServer server)
{
    private static readonly Actor Installation = Actor.System("test");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private CandidatureStore Candidatures => server.Services.GetRequiredService<CandidatureStore>();

    [Fact]
    public async Task A_company_is_told_of_the_end_of_an_introduction_and_not_of_the_answers_before_it()
    {
        using var response = await SubscribeAsync(DemoActors.Entreprise);
        using var events = new StreamReader(await response.Content.ReadAsStreamAsync(Cancel));
        var listening = NextAsync(events);

        // Subscribing and writing race: one more introduction makes sure of the first event.
        JsonNode? told = null;
        for (var writes = 0; told is null; writes++)
        {
            Assert.True(writes < 10, "Changes fired nothing.");
            await AskAgreeAndDeclineAsync();
            if (await Task.WhenAny(listening, Task.Delay(2_000, Cancel)) == listening) told = await listening;
        }

        // The request itself, or its end: never a version that an answer between them made.
        var candidature = told["data"]!["candidatureChanged"]!;
        Assert.Contains(((string)candidature["state"]!, (long)candidature["version"]!), new[] { ("NEW", 1L), ("LAPSED", 2L) });
    }

    private async Task AskAgreeAndDeclineAsync()
    {
        var files = server.Services.GetRequiredService<CandidateStore>();
        var person = Assert.IsType<Written<Candidate>>(await files.CreateAsync(Installation, "test", new Candidate
        {
            Id = CandidateId.New(server.Services.GetRequiredService<TimeProvider>()),
            PrescriberId = DemoActors.PrescriberId,
            FirstName = "Lina", LastName = "Silencieuse",
        }, null, Cancel)).Value;
        var now = server.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var asked = Assert.IsType<Written<Candidature>>(await Candidatures.CreateAsync(Installation, "test", new Candidature
        {
            Id = await Candidatures.NewIdAsync(Cancel), OfferId = DemoActors.OfferId, CandidateId = person.Id, RequestedBy = CandidatureOrigin.Company,
            ProposedAt = now, StateSince = now, EmployerAgreedAt = now,
        }, null, Cancel)).Value;
        var self = Actor.Candidat("test-candidat", person.Id);
        await Candidatures.MoveAsync(self, "test", asked.Id, 1, CandidatureMove.GiveConsent, MoveDetails.OwnAccount, Cancel);
        await Candidatures.MoveAsync(self, "test", asked.Id, 2, CandidatureMove.WithdrawConsent, MoveDetails.OwnAccount, Cancel);
        await files.UpdateAsync(Installation, "test", person.Id, 1, file => file.TransitionTo(CandidateState.Archived), Cancel);
    }

    private async Task<HttpResponseMessage> SubscribeAsync(Actor actor)
    {
        var client = await server.ReadyClientAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = "subscription { candidatureChanged { state version consent { state } } }" }),
        };
        request.Headers.Accept.ParseAdd("text/event-stream");
        request.Headers.Authorization = new("Bearer", server.Services.GetRequiredService<Lazy<LocalIssuer>>().Value.Issue(Bearer.Of(actor)));
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
    }

    private static async Task<JsonNode> NextAsync(StreamReader events)
    {
        while (await events.ReadLineAsync(Cancel) is { } line)
            if (line.StartsWith("data: ", StringComparison.Ordinal)) return JsonNode.Parse(line["data: ".Length..])!;
        throw new InvalidOperationException("The events have ended.");
    }
}
