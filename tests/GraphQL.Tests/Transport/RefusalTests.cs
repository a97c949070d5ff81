using System.Text;
using System.Text.Json.Nodes;
using Matching.GraphQL.Tests.Subscriptions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Matching.GraphQL.Tests.Transport;

/// <summary>What is refused before anything is executed carries the id by which the log knows the request.</summary>
public sealed class RefusalTests(LibraryFixture library) : IClassFixture<LibraryFixture>
{
    [Theory]
    [InlineData("POST", "application/json", "{", 400)]
    [InlineData("POST", "application/json", """{"query":7}""", 400)]
    [InlineData("POST", "application/json", "a body of more than 24 bytes", 413)]
    [InlineData("POST", "text/plain", "{}", 415)]
    [InlineData("PUT", "application/json", "{}", 405)]
    public async Task Refusals_carry_a_correlation_id_that_the_log_has_too(string method, string type, string body, int status)
    {
        var log = new LoggedLines();
        await using var server = library.With(services => services
            .AddGraphQLOptions(options => options.MaxRequestBytes = 24)
            .AddLogging(logging => logging.AddProvider(log).AddFilter<LoggedLines>("Matching.GraphQL", LogLevel.Debug)));
        using var client = server.CreateClient();
        using var request = new HttpRequestMessage(new(method), "/graphql") { Content = new StringContent(body, Encoding.UTF8, type) };

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var error = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["errors"]![0]!;

        Assert.Equal(status, (int)response.StatusCode);
        var id = (string)error["extensions"]!["correlationId"]!;
        Assert.Contains(log.Lines, line => line.Contains(id, StringComparison.Ordinal) && line.Contains($"{status}", StringComparison.Ordinal));
    }
}
