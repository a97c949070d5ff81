using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Matching.GraphQL.TestServer.Library;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.GraphQL.Tests;

/// <summary>The library test server in this process.</summary>
public sealed partial class LibraryFixture : IDisposable
{
    private readonly WebApplicationFactory<Program> _server = new();

    public Shelves Shelves => _server.Services.GetRequiredService<Shelves>();

    public Types.Schema Schema => _server.Services.GetRequiredService<Types.Schema>();

    public HttpClient Client() => _server.CreateClient();

    public WebApplicationFactory<Program> With(Action<IServiceCollection> change) =>
        _server.WithWebHostBuilder(host => host.ConfigureServices(change));

    /// <summary>The whole answer to a request, as text.</summary>
    public async Task<string> AskAsync(string query, object? variables = null, string? role = null)
    {
        using var client = Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.Add("Accept", "application/graphql-response+json");
        if (role is not null) request.Headers.Add("X-Role", role);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The data, which must be there.</summary>
    public async Task<JsonNode> DataAsync(string query, object? variables = null, string? role = null)
    {
        var answer = JsonNode.Parse(await AskAsync(query, variables, role))!;
        Assert.Null(answer["errors"]);
        return answer["data"]!;
    }

    /// <summary>The only error as <c>message @ line:column path code</c>.</summary>
    public async Task<string> ErrorAsync(string query, object? variables = null, string? role = null)
    {
        var errors = JsonNode.Parse(await AskAsync(query, variables, role))!["errors"]!.AsArray();
        return Describe(Assert.Single(errors)!);
    }

    public static string Describe(JsonNode error)
    {
        var text = new StringBuilder((string)error["message"]!);
        foreach (var location in error["locations"]?.AsArray() ?? []) text.Append(CultureInfo.InvariantCulture, $" @ {location!["line"]}:{location["column"]}");
        if (error["path"] is { } path) text.Append(' ').Append(path.ToJsonString());
        if (error["extensions"]?["code"] is { } code) text.Append(' ').Append((string)code!);
        return text.ToString();
    }

    /// <summary>An answer without the ids by which a log knows its request, of which no two are the same.</summary>
    public static string Anonymous(string answer) => Correlation().Replace(answer, "");

    public static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    public static string ToJson(object value) => JsonSerializer.Serialize(value);

    public void Dispose() => _server.Dispose();

    [GeneratedRegex("""(,"extensions":\{"correlationId":"[^"]+"\})|(,"correlationId":"[^"]+")""")]
    private static partial Regex Correlation();
}
