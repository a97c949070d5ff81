using System.Net;

namespace Matching.GraphQL.Tests.Transport;

public sealed class GraphiQLPageTests(LibraryFixture library) : IClassFixture<LibraryFixture>
{
    private const string BrowserAccept = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    [Fact]
    public async Task Shows_a_page_to_browsers()
    {
        using var response = await GetAsync(library.Client(), "/graphql");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Contains(
            "href=\"/graphql/graphiql/start.css\"",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        Assert.Contains("default-src 'self'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_a_query_of_the_address_to_browsers_and_executes_it_for_others()
    {
        const string url = "/graphql?query=%7B__typename%7D";

        using var page = await GetAsync(library.Client(), url);
        using var answer = await library.Client().GetAsync(url, TestContext.Current.CancellationToken);
        using var start = await GetAsync(library.Client(), "/graphql/graphiql/start.js");

        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("asked.get('query')", await start.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_to_run_when_its_files_were_not_fetched()
    {
        await using var bare = library.With(services => services.AddGraphQLOptions(options => options.GraphiQLFolder = "/nowhere"));

        using var response = await GetAsync(bare.CreateClient(), "/graphql");

        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Install Node.js 20 or later, then build again", page, StringComparison.Ordinal);
        Assert.Contains("dotnet build", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("start.js", "text/javascript; charset=utf-8")]
    [InlineData("start.css", "text/css; charset=utf-8")]
    public async Task Serves_its_own_files(string file, string contentType)
    {
        using var response = await GetAsync(library.Client(), $"/graphql/graphiql/{file}");

        Assert.Equal(contentType, response.Content.Headers.ContentType!.ToString());
    }

    [Theory]
    [InlineData("other.js")]
    [InlineData("..%2Fappsettings.json")]
    public async Task Serves_no_other_file(string file)
    {
        using var response = await GetAsync(library.Client(), $"/graphql/graphiql/{file}");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Serves_fetched_files()
    {
        if (!File.Exists(Path.Combine(AppContext.BaseDirectory, "graphiql", "graphiql.min.js")))
        {
            Assert.Skip("GraphiQL was not fetched: no Node.js or no network when this was built.");
        }

        using var response = await GetAsync(library.Client(), "/graphql/graphiql/graphiql.min.js");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Content.Headers.ContentLength > 100_000);
    }

    private static async Task<HttpResponseMessage> GetAsync(HttpClient client, string url)
    {
        using var owned = client;
        owned.DefaultRequestHeaders.TryAddWithoutValidation("Accept", BrowserAccept);
        return await owned.GetAsync(url, TestContext.Current.CancellationToken);
    }
}
