using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Matching.Api.Hosting;
using Matching.Api.Security;
using Matching.Seed;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Candidates;

/// <summary>Images of papers are sent beside a request and downloaded by a link, over HTTP.</summary>
[Collection(Demonstration.Name)]
public sealed class PaperUploadTests(DemoServer server)
{
    private const string Declare = """
        mutation ($input: DeclarePaperInput!) { declarePaper(input: $input) {
          candidate { id version evidence { id file { name format bytes link } } }
          errors { __typename ... on Error { code message } ... on InvalidInputError { field value allowed } } } }
        """;

    private static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. new byte[200_000], .. "\n%%EOF\n"u8];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_sent_is_downloaded_as_an_attachment_that_nothing_runs_in()
    {
        var person = await PersonAsync();
        var file = (await SendAsync(Own(person), person, "Attestation RSA – été.pdf", "application/pdf", Pdf))["candidate"]!["evidence"]![0]!["file"]!;
        Assert.Equal(("Attestation RSA – été.pdf", "PDF", Pdf.Length), ((string)file["name"]!, (string)file["format"]!, (int)file["bytes"]!));

        using var answer = await OpenAsync((string)file["link"]!, Own(person));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(("attachment", "Attestation RSA – été.pdf"),
            (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(Pdf, await answer.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Theory]
    [InlineData("wrong", HttpStatusCode.Forbidden, "LINK_WRONG")]
    [InlineData("missing", HttpStatusCode.Forbidden, "LINK_WRONG")]
    [InlineData("of another file", HttpStatusCode.Forbidden, "LINK_WRONG")]
    [InlineData("of another account", HttpStatusCode.Forbidden, "LINK_OF_ANOTHER")]
    [InlineData("without a token", HttpStatusCode.Unauthorized, "AUTH_NOT_AUTHENTICATED")]
    [InlineData("of nobody's file", HttpStatusCode.NotFound, "NOT_FOUND")]
    [InlineData("of a file out of reach", HttpStatusCode.NotFound, "NOT_FOUND")]
    public async Task A_link_that_does_not_hold_opens_nothing(string kind, HttpStatusCode status, string code)
    {
        var person = await PersonAsync();
        var sent = await SendAsync(Own(person), person, "a.pdf", "application/pdf", Pdf);
        var link = (string)sent["candidate"]!["evidence"]![0]!["file"]!["link"]!;
        var (links, stranger) = (server.Services.GetRequiredService<PaperLinks>(), Own(await PersonAsync()));
        var (id, nobodys) = (new PaperFileId(Guid.Parse(link.Split('/', '?')[2])), new PaperFileId(Guid.NewGuid()));

        using var answer = kind switch
        {
            "wrong" => await OpenAsync(link[..^3] + "abc", Own(person)),
            "missing" => await OpenAsync(link.Split('?')[0], Own(person)),
            "of another file" => await OpenAsync($"/papers/{nobodys}?link={link.Split('=')[1]}", Own(person)),
            "of another account" => await OpenAsync(link, DemoActors.Facilitateur),
            "without a token" => await OpenAsync(link, null),
            "of nobody's file" => await OpenAsync($"/papers/{nobodys}?link={links.Make(stranger, nobodys)}", stranger),
            _ => await OpenAsync($"/papers/{id}?link={links.Make(stranger, id)}", stranger),
        };

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(code, (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancel))!["code"]!);
    }

    [Fact]
    public async Task Bytes_that_are_gone_are_told_as_unreadable()
    {
        var person = await PersonAsync();
        var sent = await SendAsync(Own(person), person, "a.pdf", "application/pdf", Pdf);
        var link = (string)sent["candidate"]!["evidence"]![0]!["file"]!["link"]!;
        server.Services.GetRequiredService<IPaperVault>().Forget(new(Guid.Parse(link.Split('/', '?')[2])));

        using var answer = await OpenAsync(link, Own(person));

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("PAPER_UNREADABLE", (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancel))!["code"]!);
    }

    [Theory]
    [InlineData("photo.png", "image/png", "paper.mismatch", "PDF")]
    [InlineData("a.pdf", "image/jpeg", "paper.mismatch", "PDF")]
    [InlineData("../a.pdf", "application/pdf", "paper.name", null)]
    [InlineData("1 85 05 78 006 084 91.pdf", "application/pdf", "text.social-security-number", null)]
    public async Task A_file_that_is_not_what_it_says_is_refused_with_what_it_is(string name, string mediaType, string code, string? told)
    {
        var person = await PersonAsync();
        var refusal = (await SendAsync(Own(person), person, name, mediaType, Pdf))["errors"]![0]!;

        Assert.Equal((code, "file"), ((string)refusal["code"]!, (string)refusal["field"]!));
        if (told is not null) Assert.Contains(told, (string)refusal["allowed"]!, StringComparison.Ordinal);
        Assert.DoesNotContain("85 05", refusal.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty((await PaperPeople.StoredAsync(server, person)).Evidence);
    }

    [Fact]
    public async Task A_repeated_upload_is_kept_once_and_another_file_under_its_key_is_refused()
    {
        var (person, key) = (await PersonAsync(), Guid.NewGuid().ToString("N"));
        var first = await SendAsync(Own(person), person, "a.pdf", "application/pdf", Pdf, key);
        var again = await SendAsync(Own(person), person, "a.pdf", "application/pdf", Pdf, key);
        var other = await SendAsync(Own(person), person, "a.pdf", "application/pdf", [.. Pdf, .. "%%EOF"u8], key);

        Assert.Null(first["errors"]);
        Assert.Single(again["candidate"]!["evidence"]!.AsArray());
        Assert.Equal("IDEMPOTENCY_CONFLICT", (string)other["errors"]![0]!["code"]!);
    }

    [Fact]
    public async Task Nobody_without_a_token_sends_files()
    {
        using var answer = await PostAsync(await server.ReadyClientAsync(), null, Content(default, "a.pdf", "application/pdf", Pdf, "key"));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Over_a_socket_ten_mebibytes_are_kept_a_byte_more_is_refused_and_a_cut_upload_leaves_nothing()
    {
        using var folder = new TemporaryFolder();
        await using var host = TestHost.Build(folder, ["--Demo:Enabled=false", "--urls=http://127.0.0.1:0"]);
        await host.Services.GetRequiredService<MigrationStep>().RunAsync(Cancel);
        await host.StartAsync(Cancel);
        host.Services.GetRequiredService<Readiness>().Open();
        var person = new Candidate { Id = new(Guid.NewGuid()), FirstName = "Ada", LastName = "Fil" };
        await host.Services.GetRequiredService<CandidateStore>().CreateAsync(Actor.System("test"), "test", person, null, Cancel);
        var token = host.Services.GetRequiredService<LocalIssuer>().Issue(Bearer.Of(Own(person.Id)));
        using var client = new HttpClient { BaseAddress = new(host.Urls.Single()) };

        using var most = await PostAsync(client, token, Content(person.Id, "a.pdf", "application/pdf", Filled(PaperFile.MostBytes), "1"));
        using var more = await PostAsync(client, token, Content(person.Id, "a.pdf", "application/pdf", Filled(PaperFile.MostBytes + 1), "2"));
        await CutAsync(client.BaseAddress, token, await Content(person.Id, "a.pdf", "application/pdf", Pdf, "3").ReadAsByteArrayAsync(Cancel));

        var kept = JsonNode.Parse(await most.Content.ReadAsStringAsync(Cancel))!["data"]!["declarePaper"]!["candidate"]!["evidence"]![0]!["file"]!;
        Assert.Equal(PaperFile.MostBytes, (int)kept["bytes"]!);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, more.StatusCode);
        var vault = host.Services.GetRequiredService<IPaperVault>();
        Assert.Single(vault.All());
        Assert.Single((await host.Services.GetRequiredService<CandidateStore>().FindAsync(Actor.System("test"), person.Id, Cancel))!.Evidence);
        using var request = new HttpRequestMessage(HttpMethod.Get, (string)kept["link"]!) { Headers = { Authorization = new("Bearer", token) } };
        using var opened = await client.SendAsync(request, Cancel);
        Assert.Equal(Filled(PaperFile.MostBytes), await opened.Content.ReadAsByteArrayAsync(Cancel));
    }

    private Task<CandidateId> PersonAsync() => PaperPeople.RegisterAsync(server, DemoActors.PrescriberId);

    private static Actor Own(CandidateId person) => PaperPeople.Own(person);

    private string TokenOf(Actor actor) => server.Services.GetRequiredService<Lazy<LocalIssuer>>().Value.Issue(Bearer.Of(actor));

    private async Task<JsonNode> SendAsync(Actor actor, CandidateId person, string name, string mediaType, byte[] content, string? key = null)
    {
        var client = await server.ReadyClientAsync();
        using var answer = await PostAsync(client, TokenOf(actor), Content(person, name, mediaType, content, key ?? Guid.NewGuid().ToString("N")));
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancel))!;
        Assert.True(body["errors"] is null, body.ToJsonString());
        return body["data"]!["declarePaper"]!;
    }

    private async Task<HttpResponseMessage> OpenAsync(string link, Actor? actor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, link);
        if (actor is not null) request.Headers.Authorization = new("Bearer", TokenOf(actor));
        return await (await server.ReadyClientAsync()).SendAsync(request, Cancel);
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string? token, MultipartFormDataContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        request.Headers.Add("GraphQL-Preflight", "1");
        if (token is not null) request.Headers.Authorization = new("Bearer", token);
        return await client.SendAsync(request, Cancel);
    }

    private static MultipartFormDataContent Content(CandidateId person, string name, string mediaType, byte[] content, string key)
    {
        var input = new
        {
            candidateId = PaperPeople.Id(person), kind = "BENEFIT_ATTESTATION", proves = "RSA", issuedOn = "2026-01-05", file = (string?)null,
            idempotencyKey = key,
        };
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        return new()
        {
            { new StringContent(JsonSerializer.Serialize(new { query = Declare, variables = new { input } })), "operations" },
            { new StringContent("""{ "0": ["variables.input.file"] }"""), "map" },
            { file, "0", name },
        };
    }

    private static byte[] Filled(int length)
    {
        var bytes = new byte[length];
        "%PDF-1.7\n"u8.CopyTo(bytes);
        "%%EOF\n"u8.CopyTo(bytes.AsSpan(length - 6));
        return bytes;
    }

    // Says how long the body is, sends half of it, and hangs up.
    private static async Task CutAsync(Uri address, string token, byte[] body)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(address.Host, address.Port, Cancel);
        var boundary = Encoding.ASCII.GetString(body.AsSpan(2, body.AsSpan().IndexOf("\r\n"u8) - 2));
        var head = $"POST /graphql HTTP/1.1\r\nHost: {address.Authority}\r\nAuthorization: Bearer {token}\r\nGraphQL-Preflight: 1\r\n"
            + $"Content-Type: multipart/form-data; boundary={boundary}\r\nContent-Length: {body.Length}\r\n\r\n";
        await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head), Cancel);
        await connection.GetStream().WriteAsync(body.AsMemory(0, body.Length / 2), Cancel);
    }
}
