using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Matching.Api.Security;
using Matching.Seed;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Matches;

/// <summary>The list of matches first, why they are there after it.</summary>
[Collection(Demonstration.Name)]
public sealed class DeferredExplanationsTests(DemoServer server)
{
    private const string Query = """
        query ($reference: String!) {
          offers(first: 1, where: { reference: { eq: $reference } }) { nodes { suggestedCandidates(first: 10) { totalCount nodes {
            rank score profile { pseudonym }
            ... @defer(label: "why") { parts { rule points reason { code sentence } } blockers { effect reason { sentence } } verdict { outcome criteria { criterion state } } }
          } } } } }
        """;

    [Theory]
    [InlineData(Role.Facilitateur)]
    [InlineData(Role.Prescripteur)]
    [InlineData(Role.Entreprise)]
    public async Task Come_after_the_list_and_merge_to_the_plain_answer(Role role)
    {
        var plain = (await server.AskAsync(role, Query, new { reference = DemoActors.OfferReference })).Sound;
        var results = await AskInPartsAsync(role);

        var first = Matches(results[0]["data"]!);
        Assert.NotEmpty(first);
        Assert.All(first, match => Assert.Equal(["rank", "score", "profile"], match!.AsObject().Select(member => member.Key)));
        Assert.Equal(first.Count, results[0]["pending"]!.AsArray().Count);
        Assert.All(results[0]["pending"]!.AsArray(), part => Assert.Equal("why", (string)part!["label"]!));
        Assert.Equal([.. Enumerable.Repeat(true, results.Count - 1), false], results.Select(result => (bool)result["hasNext"]!));
        Assert.True(JsonNode.DeepEquals(plain, Merge(results)));
    }

    private static JsonArray Matches(JsonNode data) => data["offers"]!["nodes"]![0]!["suggestedCandidates"]!["nodes"]!.AsArray();

    private static JsonNode Merge(IReadOnlyList<JsonObject> results)
    {
        var data = results[0]["data"]!.DeepClone();
        var places = results.SelectMany(result => result["pending"]?.AsArray() ?? [])
            .ToDictionary(part => (string)part!["id"]!, part => part!["path"]!.AsArray());
        foreach (var part in results.Skip(1).SelectMany(result => result["incremental"]?.AsArray() ?? []))
        {
            var place = places[(string)part!["id"]!].Concat(part["subPath"]?.AsArray() ?? [])
                .Aggregate(data, (node, step) => step!.GetValueKind() == System.Text.Json.JsonValueKind.Number ? node[(int)step]! : node[(string)step!]!);
            foreach (var (name, value) in part["data"]!.AsObject()) place[name] = value?.DeepClone();
        }

        return data;
    }

    private async Task<IReadOnlyList<JsonObject>> AskInPartsAsync(Role role)
    {
        var client = await server.ReadyClientAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = Query, variables = new { reference = DemoActors.OfferReference } }),
        };
        request.Headers.Authorization = new(
            "Bearer",
            server.Services.GetRequiredService<Lazy<LocalIssuer>>().Value.Issue(Bearer.Of(DemoServer.ActorOf(role)!)));
        request.Headers.Accept.ParseAdd("multipart/mixed");
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.Equal("multipart/mixed", response.Content.Headers.ContentType!.MediaType);

        var results = new List<JsonObject>();
        var reader = new MultipartReader("-", await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        while (await reader.ReadNextSectionAsync(TestContext.Current.CancellationToken) is { } section)
        {
            results.Add((await JsonNode.ParseAsync(section.Body, cancellationToken: TestContext.Current.CancellationToken))!.AsObject());
        }

        return results;
    }
}
