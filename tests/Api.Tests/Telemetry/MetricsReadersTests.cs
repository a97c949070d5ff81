using System.Net;
using Matching.Api.Telemetry;

namespace Matching.Api.Tests.Telemetry;

/// <summary>Who may read <see cref="MetricsEndpoint"/>.</summary>
public sealed class MetricsReadersTests
{
    private const string Refusal = "Metrics are answered to this machine and to the addresses of Http:MetricsReaders, without a proxy between.";

    [Theory]
    [InlineData("127.0.0.1", "", true)]
    [InlineData("::1", "", true)]
    [InlineData("::ffff:127.0.0.1", "", true)]
    [InlineData("203.0.113.7", "", false)]
    [InlineData("::ffff:203.0.113.7", "", false)]
    [InlineData("10.1.2.3", "10.1.0.0/16", true)]
    [InlineData("::ffff:10.1.2.3", "10.9.9.9,10.1.2.3", true)]
    [InlineData("10.2.2.3", "10.1.0.0/16", false)]
    // A socket of this machine has no address; proxies are what stands behind those.
    [InlineData(null, "10.1.0.0/16", false)]
    public async Task This_machine_and_those_who_are_named(string? sender, string readers, bool isAnswered)
    {
        string[] settings = readers.Length > 0 ? ["--Http:MetricsReaders=" + readers] : [];
        await using var server = await MeasuredServer.StartAsync(settings, new(sender is null ? null : IPAddress.Parse(sender)));

        Assert.Equal(isAnswered ? HttpStatusCode.OK : HttpStatusCode.Forbidden, await StatusAsync(server));
    }

    // A proxy on this machine sends from 127.0.0.1, whoever asks it.
    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("X-Forwarded-For", "")]
    [InlineData("X-Forwarded-Host", "matching.example")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("X-Real-IP", "127.0.0.1")]
    [InlineData("Forwarded", "for=127.0.0.1")]
    [InlineData("Via", "1.1 proxy")]
    public async Task Nobody_through_a_proxy_whatever_it_says_and_whether_or_not_it_is_trusted(string header, string value)
    {
        string[][] installations =
        [
            [],
            ["--Http:TrustedProxies=127.0.0.1"],
            ["--Http:TrustedProxies=127.0.0.0/8", "--Http:MetricsReaders=127.0.0.0/8"],
        ];
        foreach (var settings in installations)
        {
            await using var server = await MeasuredServer.StartAsync(settings);

            Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK), (await StatusAsync(server, (header, value)), await StatusAsync(server)));
        }
    }

    [Fact]
    public async Task Who_may_not_read_is_told_why()
    {
        await using var server = await MeasuredServer.StartAsync([]);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        request.Headers.AcceptLanguage.ParseAdd("en");

        using var refused = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        using var written = await server.Client.PostAsync("/metrics", null, TestContext.Current.CancellationToken);

        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        Assert.Contains(Refusal, await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "GET"), (written.StatusCode, Assert.Single(written.Content.Headers.Allow)));
    }

    private static async Task<HttpStatusCode> StatusAsync(MeasuredServer server, (string Name, string Value)? header = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        if (header is { } proxy) request.Headers.TryAddWithoutValidation(proxy.Name, proxy.Value);
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
