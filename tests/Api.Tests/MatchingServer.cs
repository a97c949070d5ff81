using Matching.Api.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Matching.Api.Tests;

/// <summary>The whole product in this process, on a data folder of its own.</summary>
public class MatchingServer : WebApplicationFactory<Program>
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Where it keeps its data.</summary>
    public string Folder => _folder.Path;

    /// <summary>Settings beyond the defaults of tests: no demo data.</summary>
    protected virtual IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>();

    /// <summary>A client, once the server is prepared.</summary>
    public async Task<HttpClient> ReadyClientAsync()
    {
        var client = CreateClient();
        await Services.GetRequiredService<Readiness>().Prepared.WaitAsync(TestContext.Current.CancellationToken);
        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Data:Folder", Folder);
        builder.UseSetting("Demo:Enabled", "false");
        // Many tests ask as one user, faster than anybody would.
        builder.UseSetting("Limits:Enabled", "false");
        builder.UseSetting("Demo:Today", TestDay.Setting);
        foreach (var (key, value) in Settings) builder.UseSetting(key, value);
        builder.ConfigureTestServices(services => services
            .AddSingleton<IStartupFilter, WhoAmI>()
            // A machine that does much else at the moment takes its time: no test is about how long a stop may take.
            .PostConfigure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMinutes(5)));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) _folder.Dispose();
    }
}
