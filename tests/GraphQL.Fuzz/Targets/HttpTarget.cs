using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Matching.GraphQL.Fuzz.Mutations;
using Microsoft.AspNetCore.Http.Features;

namespace Matching.GraphQL.Fuzz.Targets;

/// <summary>The endpoint: bodies, URLs and headers as a client may send them.</summary>
internal sealed class HttpTarget : ITarget
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] ContentTypes =
    [
        "application/json", "application/json; charset=utf-8", "application/json; charset=\"", "multipart/form-data; boundary=b",
        "multipart/form-data", "text/plain", "", "application/graphql", ";;",
    ];
    private static readonly string[] Accepted =
    [
        "application/json", "application/graphql-response+json", "*/*", "multipart/mixed",
        "multipart/mixed; incrementalSpec=v0.1, application/json;q=0.5", "application/jsonl", "application/json;q=x", "text/html", "",
        ",;=",
    ];

    private static readonly byte[] Extensions =
        """{"persistedQuery": {"version": 1, "sha256Hash": "ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38"}}"""u8.ToArray();

    public Mutant Make(Random random)
    {
        var (document, variables) = Corpus.Requests[random.Next(Corpus.Requests.Length)];
        var isUsual = random.Next(4) > 0;
        var contentType = isUsual ? ContentTypes[0] : ContentTypes[random.Next(ContentTypes.Length)];
        var accept = random.Next(2) == 0 ? Accepted[0] : Accepted[random.Next(Accepted.Length)];
        if (random.Next(10) == 0)
        {
            return new(
                ["GET", UrlOf(Mutator.Apply(document, random), Mutator.Apply(variables, random), Mutator.Apply(Extensions, random)), contentType, accept],
                [],
                []);
        }

        var isWhole = random.Next(3) == 0;
        var body = BodyOf(isWhole ? Mutator.Apply(document, random) : document, isWhole && random.Next(4) == 0 ? Mutator.Apply(variables, random) : variables);
        if (contentType.StartsWith("multipart/", StringComparison.Ordinal)) body = FormOf(body);
        return new([random.Next(100) == 0 ? "PUT" : "POST", "", contentType, accept], isWhole ? Cut(body) : Mutator.Apply(body, random), []);
    }

    public async Task<Verdict> RunAsync(Mutant mutant, GardenHost host)
    {
        await using var scope = host.OpenScope();
        using var answer = new MemoryStream();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(answer));
        http.Request.Method = mutant.Head[0];
        http.Request.QueryString = new(mutant.Head[1]);
        if (mutant.Head[2].Length > 0) http.Request.ContentType = mutant.Head[2];
        if (mutant.Head[3].Length > 0) http.Request.Headers.Accept = mutant.Head[3];
        http.Request.ContentLength = mutant.Body.Length;
        http.Request.Body = new MemoryStream(mutant.Body);
        await host.Endpoint(http);
        await http.Response.CompleteAsync();

        var body = answer.ToArray();
        var outcome = $"HTTP {http.Response.StatusCode}";
        if (http.Response.StatusCode >= 500) return new(outcome, $"The status is {http.Response.StatusCode}: {Encoding.UTF8.GetString(body)}");

        var type = http.Response.ContentType ?? "";
        return new(
            outcome,
            Answer.FaultOf(
                body,
                isJson: type.StartsWith("application/json;", StringComparison.Ordinal)
                    || type.StartsWith("application/graphql-response+json", StringComparison.Ordinal)));
    }

    private static byte[] Cut(byte[] body) => body.Length <= Mutator.LargestMutant ? body : body[..Mutator.LargestMutant];

    private static byte[] BodyOf(byte[] document, byte[] variables) =>
        [
            .. "{\"query\":"u8, .. JsonSerializer.SerializeToUtf8Bytes(Encoding.UTF8.GetString(document), Plain), .. ",\"variables\":"u8,
            .. variables, .. ",\"extensions\":"u8, .. Extensions, .. "}"u8,
        ];

    private static byte[] FormOf(byte[] operations) =>
    [
        .. "--b\r\nContent-Disposition: form-data; name=\"operations\"\r\n\r\n"u8, .. operations,
        .. "\r\n--b\r\nContent-Disposition: form-data; name=\"map\"\r\n\r\n{\"0\":[\"variables.file\"]}"u8,
        .. "\r\n--b\r\nContent-Disposition: form-data; name=\"0\"; filename=\"a.txt\"\r\n\r\nabc\r\n--b--\r\n"u8,
    ];

    private static string UrlOf(params byte[][] values) =>
        "?" + string.Join(
            '&',
            values.Zip(["query", "variables", "extensions"], (value, name) => $"{name}={Uri.EscapeDataString(Encoding.UTF8.GetString(value))}"));
}
