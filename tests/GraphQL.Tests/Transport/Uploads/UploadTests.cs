using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Matching.GraphQL.Annotations;
using Matching.GraphQL.Sdl;
using Matching.GraphQL.Transport.Uploads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.GraphQL.Tests.Transport.Uploads;

/// <summary>The GraphQL multipart request specification, with the specification's own examples.</summary>
public sealed class UploadTests
{
    private const string Single = """{ "query": "mutation ($file: Upload!) { send(file: $file) }", "variables": { "file": null } }""";
    private const string Several = """{ "query": "mutation ($files: [Upload!]!) { sendAll(files: $files) }", "variables": { "files": [null, null] } }""";

    [Fact]
    public async Task Takes_a_file()
    {
        await using var server = await StartAsync();

        Assert.Equal(
            """{"data":{"send":"a.txt text/plain 5 Alpha"}}""",
            await PostAsync(server, Single, """{ "0": ["variables.file"] }""", ("0", "a.txt", "Alpha")));
    }

    [Fact]
    public async Task Takes_a_list_of_files_and_one_file_in_two_places()
    {
        await using var server = await StartAsync();

        Assert.Equal(
            """{"data":{"sendAll":["b.txt text/plain 5 Bravo","c.txt text/plain 7 Charlie"]}}""",
            await PostAsync(
                server,
                Several,
                """{ "0": ["variables.files.0"], "1": ["variables.files.1"] }""",
                ("0", "b.txt", "Bravo"),
                ("1", "c.txt", "Charlie")));
        Assert.Equal(
            """{"data":{"sendAll":["b.txt text/plain 5 Bravo","b.txt text/plain 5 Bravo"]}}""",
            await PostAsync(server, Several, """{ "0": ["variables.files.0", "variables.files.1"] }""", ("0", "b.txt", "Bravo")));
    }

    [Fact]
    public async Task Takes_files_in_input_objects_and_batches()
    {
        await using var server = await StartAsync(options => options.Batching.Requests = true);

        Assert.Equal(
            """[{"data":{"attach":"note a.txt text/plain 5 Alpha"}},{"data":{"send":"b.txt text/plain 5 Bravo"}}]""",
            await PostAsync(
                server,
                """[{ "query": "mutation ($input: AttachmentInput!) { attach(attachment: $input) }", "variables": """
                + """{ "input": { "title": "note", "file": null } } }, """
                + """{ "query": "mutation ($file: Upload!) { send(file: $file) }", "variables": { "file": null } }]""",
                """{ "0": ["0.variables.input.file"], "1": ["1.variables.file"] }""",
                ("0", "a.txt", "Alpha"),
                ("1", "b.txt", "Bravo")));
    }

    [Fact]
    public async Task Keeps_large_files_on_disk_and_removes_them_when_the_request_ends()
    {
        await using var server = await StartAsync();
        var before = TemporaryFiles();
        var content = new string('x', 300_000);

        var answer = JsonNode.Parse(
            await PostAsync(
                server,
                """{ "query": "mutation ($file: Upload!) { measure(file: $file) }", "variables": { "file": null } }""",
                """{ "0": ["variables.file"] }""",
                ("0", "large.bin", content)))!;

        // Read twice by the resolver, while the file was on disk.
        Assert.Equal("600000 FileStream", (string)answer["data"]!["measure"]!);
        Assert.Empty(TemporaryFiles().Except(before));
    }

    public static TheoryData<string, string, string, string[]> Wrong => new()
    {
        { "[1", """{ "0": ["variables.file"] }""", "400 The field \"operations\" is not valid JSON.", ["0"] },
        { "3", """{ "0": ["variables.file"] }""", "400 The field \"operations\" must be a JSON object, or a list of them.", ["0"] },
        { Single, "[]", "400 The field \"map\" must be a JSON object of lists.", ["0"] },
        {
            Single,
            """{ "0": "variables.file" }""",
            "400 The map must name the places of the file \"0\" in a list of strings such as [\"variables.file\"].",
            ["0"]
        },
        { Single, """{ "0": ["variables.none"] }""", "400 The map names the place \"variables.none\", where the operations have no null.", ["0"] },
        { Single, """{ "0": ["query"] }""", "400 The map names the place \"query\", where the operations have no null.", ["0"] },
        {
            Single,
            """{ "0": ["variables.file.deep.er"] }""",
            "400 The map names the place \"variables.file.deep.er\", where the operations have no null.",
            ["0"]
        },
        { Several, """{ "0": ["variables.files.7"] }""", "400 The map names the place \"variables.files.7\", where the operations have no null.", ["0"] },
        { Single, """{ "0": ["variables.file"] }""", "400 The file \"1\" is not in the map.", ["1"] },
        { Single, """{ "0": ["variables.file"] }""", "400 The file \"0\" was sent twice.", ["0", "0"] },
        { Several, """{ "0": ["variables.files.0"], "1": ["variables.files.1"] }""", "400 The map names files that were not sent: \"1\".", ["0"] },
        {
            Several,
            """{ "0": ["variables.files.0"], "1": ["variables.files.1"], "2": ["variables.files.1"], "3": ["variables.files.1"] }""",
            "413 The map names 4 files; at most 3 are taken at once. UPLOAD_TOO_MANY_FILES",
            ["0"]
        },
        { Single, """{ "0": ["variables.file"], "0": ["variables.file"] }""", "400 The field \"map\" is not valid JSON.", ["0"] },
    };

    [Theory, MemberData(nameof(Wrong))]
    public async Task Says_what_is_wrong_with_a_request(string operations, string map, string expected, string[] files)
    {
        await using var server = await StartAsync();

        Assert.Equal(expected, await RefusalAsync(server, Form(operations, map, [.. files.Select(key => (key, "a.txt", "Alpha"))])));
    }

    [Fact]
    public async Task Asks_for_the_fields_in_their_order()
    {
        await using var server = await StartAsync();
        using var form = new MultipartFormDataContent { { new StringContent("{}"), "map" }, { new StringContent(Single), "operations" } };

        Assert.Equal(
            "400 A multipart request begins with the fields \"operations\" and \"map\", in this order; the files follow.",
            await RefusalAsync(server, form));
    }

    [Theory]
    [InlineData("multipart/form-data", "--x\r\n\r\n--x--", "400 The Content-Type multipart/form-data needs a boundary of 1 to 70 characters.")]
    [InlineData(
        "multipart/form-data; boundary=x",
        "--x\r\nContent-Disposition: form-data; name=\"operations\"\r\n\r\n{}",
        "400 The multipart body cannot be read: it ends early, or its parts are malformed.")]
    [InlineData(
        "multipart/form-data; boundary=x",
        "--x\r\n\r\n{}\r\n--x--",
        "400 A part of the multipart body has no name (Content-Disposition: form-data; name=\"…\").")]
    [InlineData("multipart/form-data; boundary=x", "", "400 The multipart body cannot be read: it ends early, or its parts are malformed.")]
    public async Task Says_what_is_wrong_with_a_body(string contentType, string body, string expected)
    {
        await using var server = await StartAsync();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);

        Assert.Equal(expected, await RefusalAsync(server, content));
    }

    [Fact]
    public async Task Refuses_files_above_the_limits()
    {
        await using var server = await StartAsync(options => (options.Uploads.MaxFileBytes, options.Uploads.MaxTotalBytes) = (2_000, 3_000));
        const string Map = """{ "0": ["variables.files.0"], "1": ["variables.files.1"] }""";

        Assert.Equal(
            "413 The file \"a.txt\" is larger than 2000 bytes. UPLOAD_TOO_LARGE",
            await RefusalAsync(server, Form(Several, Map, ("0", "a.txt", new('x', 2_001)))));
        Assert.Equal(
            "413 The request with its files is larger than 3000 bytes. UPLOAD_TOO_LARGE",
            await RefusalAsync(server, Form(Several, Map, ("0", "a.txt", new('x', 1_900)), ("1", "b.txt", new('x', 1_900)))));
    }

    [Fact]
    public async Task At_a_limit_files_pass_and_one_byte_or_file_more_is_refused()
    {
        const string Three = """{ "0": ["variables.files.0"], "1": ["variables.files.1"], "2": ["variables.files.1"] }""";
        const string Four = """{ "0": ["variables.files.0"], "1": ["variables.files.1"], "2": ["variables.files.1"], "3": ["variables.files.1"] }""";
        var file = ("0", "a.txt", new string('x', 2_000));
        const string Map = """{ "0": ["variables.file"] }""";
        var all = (long)Form(Single, Map, file).Headers.ContentLength!;

        Assert.Null(await UploadFaultAsync(options => options.Uploads.MaxFileBytes = 2_000, Form(Single, Map, file)));
        Assert.Equal("UPLOAD_TOO_LARGE", await UploadFaultAsync(options => options.Uploads.MaxFileBytes = 1_999, Form(Single, Map, file)));
        Assert.Null(await UploadFaultAsync(options => options.Uploads.MaxTotalBytes = all, Form(Single, Map, file)));
        Assert.Equal("UPLOAD_TOO_LARGE", await UploadFaultAsync(options => options.Uploads.MaxTotalBytes = all - 1, Form(Single, Map, file)));
        Assert.NotEqual(
            "UPLOAD_TOO_MANY_FILES",
            await UploadFaultAsync(_ => { }, Form(Several, Three, ("0", "a.txt", "a"), ("1", "b.txt", "b"), ("2", "c.txt", "c"))));
        Assert.Equal("UPLOAD_TOO_MANY_FILES", await UploadFaultAsync(_ => { }, Form(Several, Four, ("0", "a.txt", "a"))));
    }

    private static async Task<string?> UploadFaultAsync(Action<GraphQLOptions> change, HttpContent content)
    {
        await using var server = await StartAsync(change);
        using var response = await SendAsync(server, content);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        return (string?)answer["errors"]?[0]!["extensions"]?["code"];
    }

    [Fact]
    public async Task Asks_for_a_header_that_no_form_sends()
    {
        await using var server = await StartAsync();

        Assert.StartsWith(
            "403 This request could be forged",
            await RefusalAsync(server, Form(Single, """{ "0": ["variables.file"] }""", ("0", "a.txt", "Alpha")), preflight: false),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_no_file_for_another_type_and_nothing_else_for_a_file()
    {
        await using var server = await StartAsync();

        var text = await PostAsync(
            server,
            """{ "query": "query ($text: String!) { echo(text: $text) }", "variables": { "text": null } }""",
            """{ "0": ["variables.text"] }""",
            ("0", "a.txt", "Alpha"));
        var json = await PostJsonAsync(server, Single.Replace("null", "\"0\"", StringComparison.Ordinal));
        var forged = await PostJsonAsync(server, Single.Replace("null", "{ \"$upload\": \"0123456789abcdef0123456789abcdef\" }", StringComparison.Ordinal));
        var literal = await PostJsonAsync(server, """{ "query": "mutation { send(file: \"a.txt\") }" }""");

        Assert.Contains("String cannot represent a non string value", text, StringComparison.Ordinal);
        Assert.Contains(
            "Upload cannot represent value: \\\"0\\\". Send the file in a multipart request, with null in its place.",
            json,
            StringComparison.Ordinal);
        Assert.Contains("Send the file in a multipart request", forged, StringComparison.Ordinal);
        Assert.Contains("Upload cannot be written in a document; give the file by a variable.", literal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Describes_the_scalar()
    {
        await using var server = await StartAsync();

        Assert.Contains(
            "scalar Upload @specifiedBy(url: \"https://github.com/jaydenseric/graphql-multipart-request-spec\")",
            SchemaPrinter.Print(server.Services.GetRequiredService<Types.Schema>()),
            StringComparison.Ordinal);
    }

    private static string[] TemporaryFiles() => Directory.GetFiles(Path.GetTempPath(), "graphql-upload-*");

    private static async Task<WebApplication> StartAsync(Action<GraphQLOptions>? change = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddGraphQLServer().AddType(typeof(Queries)).AddType(typeof(Mutations)).AddUploadType()
            .ModifyOptions(options => options.Uploads.MaxFiles = 3).ModifyOptions(change ?? (_ => { }));
        var application = builder.Build();
        application.MapGraphQL();
        await application.StartAsync(TestContext.Current.CancellationToken);
        return application;
    }

    private static MultipartFormDataContent Form(string operations, string map, params (string Key, string Name, string Content)[] files)
    {
        var form = new MultipartFormDataContent { { new StringContent(operations), "operations" }, { new StringContent(map), "map" } };
        foreach (var (key, name, content) in files) form.Add(new StringContent(content, Encoding.UTF8, new MediaTypeHeaderValue("text/plain")), key, name);
        return form;
    }

    private static async Task<string> PostAsync(WebApplication server, string operations, string map, params (string, string, string)[] files)
    {
        using var form = Form(operations, map, files);
        using var response = await SendAsync(server, form);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<string> PostJsonAsync(WebApplication server, string body)
    {
        using var content = LibraryFixture.Json(body);
        using var response = await SendAsync(server, content);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The status and the only error.</summary>
    private static async Task<string> RefusalAsync(WebApplication server, HttpContent content, bool preflight = true)
    {
        using var response = await SendAsync(server, content, preflight);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        return $"{(int)response.StatusCode} {LibraryFixture.Describe(Assert.Single(answer["errors"]!.AsArray())!)}";
    }

    private static async Task<HttpResponseMessage> SendAsync(WebApplication server, HttpContent content, bool preflight = true)
    {
        using var client = server.GetTestClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        if (preflight) request.Headers.Add("GraphQL-Preflight", "1");
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public sealed record Attachment(string Title, IFile File);

    [QueryType]
    private static class Queries
    {
        public static string Echo(string text) => text;
    }

    [MutationType]
    private static class Mutations
    {
        public static async Task<string> SendAsync(IFile file)
        {
            using var reader = new StreamReader(file.OpenReadStream());
            return $"{file.Name} {file.ContentType?.Split(';')[0]} {file.Length} {await reader.ReadToEndAsync()}";
        }

        public static async Task<string[]> SendAllAsync(IReadOnlyList<IFile> files) => await Task.WhenAll(files.Select(SendAsync));

        public static async Task<string> AttachAsync(Attachment attachment) => $"{attachment.Title} {await SendAsync(attachment.File)}";

        public static async Task<string> MeasureAsync(IFile file)
        {
            long length = 0;
            var kind = "";
            for (var time = 0; time < 2; time++)
            {
                await using var stream = file.OpenReadStream();
                using var target = new MemoryStream();
                await stream.CopyToAsync(target);
                (length, kind) = (length + target.Length, stream.GetType().Name);
            }

            return $"{length} {kind}";
        }
    }
}
