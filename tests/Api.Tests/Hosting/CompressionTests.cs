using System.IO.Compression;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Matching.Api.Security;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Hosting;

/// <summary>Whole answers travel compressed where the client reads it; what is sent part by part is sent as it comes.</summary>
[Collection(Demonstration.Name)]
public sealed class CompressionTests(DemoServer server)
{
    private const string Long = "{ __schema { types { name description } } }";

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("gzip, deflate, br")]
    public async Task A_long_answer_is_a_fraction_of_its_length_and_reads_the_same(string accepted)
    {
        using var plain = await PostAsync(Long);
        using var compressed = await PostAsync(Long, accepted);

        var (text, bytes) = (await plain.Content.ReadAsStringAsync(Cancel), await compressed.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Empty(plain.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", compressed.Headers.Vary);
        Assert.InRange(bytes.Length, 1, text.Length / 2);
        Assert.Equal(text, Decompress(compressed.Content.Headers.ContentEncoding.Single(), bytes));
    }

    [Fact]
    public async Task A_short_answer_stays_as_it_is()
    {
        using var response = await PostAsync("{ __typename }", "br");

        Assert.Empty(response.Content.Headers.ContentEncoding);
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await response.Content.ReadAsStringAsync(Cancel));
    }

    [Theory]
    [InlineData("multipart/mixed; incrementalSpec=v0.2")]
    [InlineData("multipart/mixed; deferSpec=20220824")]
    public async Task Parts_of_an_answer_are_not_held_back(string accept)
    {
        using var response = await PostAsync("{ occupations(search: \"con\", first: 40) { nodes { code ... @defer { label } } } }", "br, gzip", accept);

        Assert.Equal("multipart/mixed", response.Content.Headers.ContentType!.MediaType);
        Assert.Empty(response.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task Events_are_not_held_back()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        using var response = await PostAsync(
            "subscription { importProgress(id: \"" + Guid.NewGuid() + "\") { state } }",
            "br, gzip",
            "text/event-stream",
            Role.Administrateur);

        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        Assert.Empty(response.Content.Headers.ContentEncoding);
        await stop.CancelAsync();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<HttpResponseMessage> PostAsync(string query, string? acceptEncoding = null, string? accept = null, Role role = Role.Facilitateur)
    {
        var client = await server.ReadyClientAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        if (acceptEncoding is not null) request.Headers.TryAddWithoutValidation("Accept-Encoding", acceptEncoding);
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            server.Services.GetRequiredService<Lazy<LocalIssuer>>().Value.Issue(Bearer.Of(DemoServer.ActorOf(role)!)));
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
    }

    private static string Decompress(string encoding, byte[] bytes)
    {
        using var source = new MemoryStream(bytes);
        using Stream stream = encoding == "br" ? new BrotliStream(source, CompressionMode.Decompress) : new GZipStream(source, CompressionMode.Decompress);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
