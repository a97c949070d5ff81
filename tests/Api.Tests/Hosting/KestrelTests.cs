using System.Net;
using System.Text;
using Matching.Api.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Hosting;

/// <summary>What only the real server does: limits of headers and bodies, and what it says of itself.</summary>
public sealed class KestrelTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _app = TestHost.Build(
            _folder,
            ["--Demo:Enabled=false", "--urls=http://127.0.0.1:0", "--Http:RequestBodyBytes=2048", "--Http:AllowedOrigins=https://app.example"],
            builder => builder.Services.AddSingleton<IStartupFilter, WhoAmI>());
        await _app.Services.GetRequiredService<MigrationStep>().RunAsync(TestContext.Current.CancellationToken);
        await _app.StartAsync(TestContext.Current.CancellationToken);
        _app.Services.GetRequiredService<Readiness>().Open();
        _client = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_token_of_64_KB_is_read_and_refused_like_any_bad_token()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + new string('a', 64 * 1024));

        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains("token_malformed", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2048, HttpStatusCode.OK)]
    [InlineData(2049, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_is_read_up_to_the_limit_and_not_a_byte_more(int bytes, HttpStatusCode expected)
    {
        using var body = new ByteArrayContent(Encoding.ASCII.GetBytes(new string('x', bytes)));
        using var response = await _client.PostAsync("/echo", body, TestContext.Current.CancellationToken);

        Assert.Equal(expected, response.StatusCode);
        Assert.False(response.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("https://app.example", true)]
    [InlineData("https://app.example.evil.example", false)]
    [InlineData("http://app.example", false)]
    [InlineData("null", false)]
    public async Task Pages_of_the_allowed_site_may_call_and_no_others(string origin, bool isAllowed)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        request.Headers.TryAddWithoutValidation("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type");

        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(isAllowed, response.Headers.TryGetValues("Access-Control-Allow-Origin", out var allowed) && allowed.Single() == origin);
    }
}
