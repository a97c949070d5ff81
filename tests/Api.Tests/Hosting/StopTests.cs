using Matching.Api.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Matching.Api.Tests.Hosting;

public sealed class StopTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_goes_wrong_when_the_server_stops(bool isStoppedFirst)
    {
        using var folder = new TemporaryFolder();
        var log = new LoggedLines(LogLevel.Warning);
        var app = TestHost.Build(folder, ["--Demo:Enabled=false", "--urls=http://127.0.0.1:0"], builder =>
        {
            builder.Logging.AddProvider(log);
            // The host's own log is left out of the product's; here it tells of work that failed.
            builder.Logging.AddFilter<LoggedLines>(null, LogLevel.Warning)
                .AddFilter<LoggedLines>("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Warning);
        });
        await app.Services.GetRequiredService<MigrationStep>().RunAsync(Cancel);
        await app.StartAsync(Cancel);
        app.Services.GetRequiredService<Readiness>().Open();
        using (var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) })
        {
            using var answer = await client.PostAsync(
                new Uri("/graphql", UriKind.Relative),
                new StringContent("""{"query":"{ me { role } }"}""", System.Text.Encoding.UTF8, "application/json"),
                Cancel);
            Assert.True(answer.IsSuccessStatusCode);
        }

        var work = app.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<Upkeep>().Select(upkeep => upkeep.ExecuteTask!).ToList();
        if (isStoppedFirst) await app.StopAsync(Cancel);
        await app.DisposeAsync();
        await Task.WhenAll(work).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);

        Assert.DoesNotContain(log.Lines, line => !line.Contains("Demo:Today is set", StringComparison.Ordinal));
        Assert.All(work, task => Assert.True(task.IsCompletedSuccessfully, task.Exception?.ToString()));
    }
}
