using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Matching.Api.Security;
using Matching.Seed;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests;

/// <summary>The whole product on a small demonstration, asked over HTTP as its users would.</summary>
public class DemoServer : MatchingServer
{
    protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["Demo:Enabled"] = "true",
        ["Demo:Candidates"] = "300",
        ["Demo:Offers"] = "40",
        // These tests are about the rules; what a model changes has tests of its own.
        ["Demo:Train"] = "false",
    };

    /// <summary>The demonstration's actor of a role; null for nobody.</summary>
    public static Actor? ActorOf(Role role) => DemoActors.All.SingleOrDefault(actor => actor.Role == role);

    /// <summary>Asks as the demonstration's actor of a role.</summary>
    public Task<Answer> AskAsync(Role role, string query, object? variables = null) => AskAsync(ActorOf(role), query, variables);

    /// <summary>Asks as an actor; without a token when null.</summary>
    public async Task<Answer> AskAsync(Actor? actor, string query, object? variables = null, string? language = null)
    {
        var client = await ReadyClientAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        if (actor is not null) request.Headers.Authorization = new("Bearer", Services.GetRequiredService<Lazy<LocalIssuer>>().Value.Issue(Bearer.Of(actor)));
        if (language is not null) request.Headers.AcceptLanguage.Add(StringWithQualityHeaderValue.Parse(language));
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new(response.StatusCode, text, JsonNode.Parse(text)!.AsObject());
    }

    /// <summary>Lets the engine take over what was written.</summary>
    public Task CatchUpAsync() => Services.GetRequiredService<EngineFeeder>().CatchUpAsync(TestContext.Current.CancellationToken);
}
