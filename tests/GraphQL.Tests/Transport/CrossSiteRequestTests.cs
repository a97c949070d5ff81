using System.Net.Http.Headers;
using Matching.GraphQL.Transport;

namespace Matching.GraphQL.Tests.Transport;

public sealed class CrossSiteRequestTests(LibraryFixture library) : IClassFixture<LibraryFixture>
{
    private const string Refusal =
        """{"errors":[{"message":"This request could be forged by a page of another site: send the header GraphQL-Preflight: 1 with it.","extensions":"""
        + """{"code":"PREFLIGHT_REQUIRED"}}]}""";

    [Theory]
    [InlineData(PreflightRequirement.OtherSites, null, null, null, true)]
    [InlineData(PreflightRequirement.OtherSites, "same-origin", null, null, true)]
    [InlineData(PreflightRequirement.OtherSites, "none", null, null, true)]
    [InlineData(PreflightRequirement.OtherSites, "cross-site", null, null, false)]
    [InlineData(PreflightRequirement.OtherSites, "same-site", null, null, false)]
    [InlineData(PreflightRequirement.OtherSites, "cross-site", "1", null, true)]
    [InlineData(PreflightRequirement.OtherSites, "cross-site", null, "application/json", true)]
    [InlineData(PreflightRequirement.OtherSites, "cross-site", null, "text/plain;charset=utf-8", false)]
    [InlineData(PreflightRequirement.All, null, null, null, false)]
    [InlineData(PreflightRequirement.All, "same-origin", null, null, false)]
    [InlineData(PreflightRequirement.All, null, "1", null, true)]
    [InlineData(PreflightRequirement.None, "cross-site", null, null, true)]
    public async Task Refuses_a_get_that_a_foreign_page_could_send_without_the_browser_asking(
        PreflightRequirement requirement,
        string? site,
        string? preflight,
        string? contentType,
        bool isServed)
    {
        await using var server = library.With(services => services.AddGraphQLOptions(options => options.PreflightForGet = requirement));
        using var client = server.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=%7B__typename%7D");
        if (site is not null) request.Headers.Add("Sec-Fetch-Site", site);
        if (preflight is not null) request.Headers.Add("GraphQL-Preflight", preflight);
        if (contentType is not null)
        {
            request.Content = new ByteArrayContent([]);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        }

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(
            isServed ? (200, """{"data":{"__typename":"Query"}}""") : (403, Refusal),
            ((int)response.StatusCode, LibraryFixture.Anonymous(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))));
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("text/plain")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task Never_takes_a_form_for_a_request(string contentType)
    {
        using var client = library.Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent("query=%7B__typename%7D") };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        request.Headers.Add("GraphQL-Preflight", "1");

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(415, (int)response.StatusCode);
    }
}
