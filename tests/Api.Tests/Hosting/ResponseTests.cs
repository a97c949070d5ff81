using System.Net;

namespace Matching.Api.Tests.Hosting;

public sealed class ResponseTests(MatchingServer server) : IClassFixture<MatchingServer>
{
    [Theory]
    [InlineData("/whoami")]
    [InlineData("/health/live")]
    [InlineData("/fail")]
    [InlineData("/nothing")]
    public async Task Every_answer_tells_browsers_what_they_must_not_do(string path)
    {
        using var response = await GetAsync(path);

        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("DENY", response.Headers.GetValues("X-Frame-Options").Single());
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("frame-ancestors 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/fail", "application/problem+json")]
    [InlineData("/graphql/fail", "application/json")]
    public async Task What_nobody_foresaw_is_masked_and_carries_an_id(string path, string type)
    {
        using var response = await GetAsync(path);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.InternalServerError, type), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.DoesNotContain("SELECT", body, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"INTERNAL_ERROR\"", body, StringComparison.Ordinal);
        Assert.Contains("\"traceId\":\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_root_leads_to_the_api_and_only_whoever_reads_is_led()
    {
        // While it starts, everything answers that it does.
        using var ready = await server.ReadyClientAsync();
        using var client = server.CreateClient(new() { AllowAutoRedirect = false });
        using var read = await client.GetAsync("/", TestContext.Current.CancellationToken);
        using var written = await client.PostAsync("/", null, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.Redirect, "/graphql"), (read.StatusCode, read.Headers.Location!.ToString()));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, written.StatusCode);
    }

    [Fact]
    public async Task Without_a_token_a_caller_is_nobody_in_particular()
    {
        using var response = await GetAsync("/whoami");

        Assert.Equal("Anonymous anonymous", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Pages_of_other_sites_may_not_call_unless_allowed()
    {
        var client = await server.ReadyClientAsync();
        using var request = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        request.Headers.Add("Origin", "https://elsewhere.example");
        request.Headers.Add("Access-Control-Request-Method", "POST");

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    private async Task<HttpResponseMessage> GetAsync(string path)
    {
        var client = await server.ReadyClientAsync();
        return await client.GetAsync(path, TestContext.Current.CancellationToken);
    }
}
