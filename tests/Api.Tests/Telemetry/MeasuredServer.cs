using System.Net;
using Matching.Api.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Telemetry;

/// <summary>The product on a port of this machine, without people.</summary>
internal sealed class MeasuredServer : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly WebApplication _app;

    private MeasuredServer(string[] settings, Sender? sender) => _app = TestHost.Build(
        _folder,
        ["--Demo:Enabled=false", "--urls=http://127.0.0.1:0", .. settings],
        builder => { if (sender is not null) builder.Services.AddSingleton<IStartupFilter>(sender); });

    public IServiceProvider Services => _app.Services;

    public HttpClient Client { get; } = new();

    /// <summary>Starts it; with a sender, every request comes from there.</summary>
    public static async Task<MeasuredServer> StartAsync(string[] settings, Sender? sender = null)
    {
        var server = new MeasuredServer(settings, sender);
        await server.Services.GetRequiredService<MigrationStep>().RunAsync(TestContext.Current.CancellationToken);
        await server._app.StartAsync(TestContext.Current.CancellationToken);
        server.Services.GetRequiredService<Readiness>().Open();
        server.Client.BaseAddress = new Uri(server._app.Urls.First());
        return server;
    }

    /// <summary>What Prometheus reads.</summary>
    public Task<string> MetricsAsync() => Client.GetStringAsync("/metrics", TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync(TestContext.Current.CancellationToken);
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>Puts an address in the place of this machine's.</summary>
    public sealed class Sender(IPAddress? address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                context.Connection.RemoteIpAddress = address;
                return rest(context);
            });
            next(app);
        };
    }
}
