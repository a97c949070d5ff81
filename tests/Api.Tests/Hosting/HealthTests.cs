using System.Net;
using Matching.Api.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Hosting;

public sealed class HealthTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Alive_but_not_ready_before_the_preparation_ends_and_after_the_request_to_stop()
    {
        await using var app = Build("--Http:Drain=00:00:30");
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = app.GetTestClient();

        Assert.Equal(
            (200, 503, 503),
            (await StatusAsync(client, "/health/live"), await StatusAsync(client, "/health/ready"), await StatusAsync(client, "/graphql")));

        await app.Services.GetRequiredService<MigrationStep>().RunAsync(TestContext.Current.CancellationToken);
        app.Services.GetRequiredService<Readiness>().Open();
        Assert.Equal(
            (200, 200, 404),
            (await StatusAsync(client, "/health/live"), await StatusAsync(client, "/health/ready"), await StatusAsync(client, "/nothing")));

        app.Lifetime.StopApplication();
        Assert.Equal((200, 503), (await StatusAsync(client, "/health/live"), await StatusAsync(client, "/health/ready")));
    }

    [Fact]
    public async Task A_request_before_the_data_is_there_is_told_to_come_back()
    {
        await using var app = Build();
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = app.GetTestClient();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en-GB");

        using var response = await client.GetAsync("/graphql", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(2), response.Headers.RetryAfter!.Delta);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith(
            """{"errors":[{"message":"The server is preparing its data; try again in a moment.","extensions":{"code":"STARTING","traceId":""",
            body,
            StringComparison.Ordinal);
    }

    private WebApplication Build(params string[] settings) =>
        TestHost.Build(_folder, ["--Demo:Enabled=false", .. settings], builder => builder.WebHost.UseTestServer());

    private static async Task<int> StatusAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);
        return (int)response.StatusCode;
    }
}
