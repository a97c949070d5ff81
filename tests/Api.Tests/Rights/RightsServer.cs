using System.Net.Http.Json;
using Matching.Api.Security;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Rights;

/// <summary>A demonstration with a trained model, to which things in every relation to every role are added: nobody else counts what is in it.</summary>
public sealed class RightsServer : DemoServer
{
    public const string Name = "rights";

    private Things? _things;

    protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["Demo:Enabled"] = "true",
        ["Demo:Candidates"] = "300",
        ["Demo:Offers"] = "40",
    };

    /// <summary>All that a subscription tells until it ends: for those to whom it is refused.</summary>
    internal async Task<string> StreamAsync(Domain.Access.Actor? actor, string query, object variables)
    {
        var client = await ReadyClientAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.Accept.Add(new("text/event-stream"));
        if (actor is not null) request.Headers.Authorization = new("Bearer", Services.GetRequiredService<Lazy<LocalIssuer>>().Value.Issue(Bearer.Of(actor)));
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The things, made once.</summary>
    internal async Task<Things> ThingsAsync()
    {
        if (_things is not null) return _things;
        await ReadyClientAsync();
        var made = await Things.MakeAsync(Services, TestContext.Current.CancellationToken);
        await CatchUpAsync();
        return _things = made;
    }
}

/// <summary>Tests that share one such server; they run one after the other.</summary>
[CollectionDefinition(RightsServer.Name)]
public sealed class RightsServerTests : ICollectionFixture<RightsServer>;
