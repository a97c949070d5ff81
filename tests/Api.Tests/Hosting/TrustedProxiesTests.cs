using Matching.Api.Hosting;
using Matching.Api.Tests.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Hosting;

/// <summary>What a sender says of the client is believed of the named proxies only.</summary>
public sealed class TrustedProxiesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "203.0.113.7", "127.0.0.1 http")]
    [InlineData("10.0.0.0/8", "203.0.113.7", "127.0.0.1 http")]
    [InlineData("127.0.0.1", "203.0.113.7", "203.0.113.7 https")]
    [InlineData("127.0.0.0/8,10.0.0.0/8", "203.0.113.7, 10.1.2.3", "203.0.113.7 https")]
    // Whoever writes a header before the proxy does is the client all the same.
    [InlineData("127.0.0.1", "198.51.100.9, 203.0.113.7", "203.0.113.7 https")]
    public async Task The_clients_address_is_what_a_trusted_proxy_says(string trusted, string forwarded, string expected)
    {
        string[] settings =
        [
            "--Demo:Enabled=false",
            "--urls=http://127.0.0.1:0",
            .. trusted.Length > 0 ? ["--Http:TrustedProxies=" + trusted] : Array.Empty<string>(),
        ];
        await using var app = TestHost.Build(_folder, settings, builder => builder.Services.AddSingleton<IStartupFilter, WhoCalls>());
        await app.Services.GetRequiredService<MigrationStep>().RunAsync(TestContext.Current.CancellationToken);
        await app.StartAsync(TestContext.Current.CancellationToken);
        app.Services.GetRequiredService<Readiness>().Open();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/who-calls");
        request.Headers.Add("X-Forwarded-For", forwarded);
        request.Headers.Add("X-Forwarded-Proto", forwarded.Contains(',', StringComparison.Ordinal) ? "https, https" : "https");

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("127.0.0.1", "https", true)]
    [InlineData("127.0.0.1", "http", false)]
    [InlineData("10.0.0.5", "https", false)]
    public async Task Over_tls_as_a_trusted_proxy_tells_it_browsers_are_told_to_stay_with_it(string trusted, string scheme, bool isTold)
    {
        await using var server = await MeasuredServer.StartAsync(["--Http:TrustedProxies=" + trusted]);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live");
        request.Headers.Host = "matching.example";
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        request.Headers.Add("X-Forwarded-Proto", scheme);

        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(isTold, response.Headers.Contains("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("10.0.0.5", "10.0.0.5/32")]
    [InlineData("fd00::5", "fd00::5/128")]
    [InlineData("10.0.0.0/24", "10.0.0.0/24")]
    [InlineData("0.0.0.0/0", null)]
    [InlineData("::/0", null)]
    [InlineData("proxy.example", null)]
    [InlineData("10.0.0.0/33", null)]
    [InlineData("*", null)]
    public void Addresses_and_networks_are_read_and_never_everybody(string text, string? network) =>
        Assert.Equal(network, TrustedProxies.Read(text)?.ToString());

    private sealed class WhoCalls : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.Map(
                "/who-calls",
                branch => branch.Run(context => context.Response.WriteAsync($"{context.Connection.RemoteIpAddress} {context.Request.Scheme}")));
        };
    }
}
