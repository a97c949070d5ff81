using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace Matching.Api.Tests.Security;

/// <summary>Every token that must not be believed, with the reason its bearer is told.</summary>
public sealed class BadTokenTests(MatchingServer server) : IClassFixture<MatchingServer>
{
    private static readonly Dictionary<string, (string Reason, Func<ECDsa, DateTimeOffset, string> Header)> Cases = Build();

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory, MemberData(nameof(Names))]
    public async Task Is_refused_with_401_and_its_reason(string name)
    {
        var (reason, header) = Cases[name];
        using var response = await SendAsync("/graphql", header);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        var error = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["errors"]!.AsArray().Single()!;
        Assert.Equal("AUTH_NOT_AUTHENTICATED", (string?)error["extensions"]!["code"]);
        Assert.Equal(reason, (string?)error["extensions"]!["reason"]);
        Assert.NotEmpty((string)error["message"]!);
        Assert.Equal($"Bearer error=\"invalid_token\", error_description=\"{reason}\"", response.Headers.WwwAuthenticate.Single().ToString());
    }

    [Fact]
    public async Task The_same_token_unspoilt_is_believed()
    {
        using var response = await SendAsync("/whoami", (key, now) => "Bearer " + ForgedToken.ValidAt(now).SignedBy(key));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal($"Prescripteur u-1 {ForgedToken.Organisation}", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Outside_GraphQL_the_refusal_is_a_problem_document()
    {
        using var response = await SendAsync("/whoami", (_, _) => "Bearer nonsense");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public void There_are_at_least_thirty_cases() => Assert.True(Cases.Count >= 30, $"{Cases.Count} cases");

    private async Task<HttpResponseMessage> SendAsync(string path, Func<ECDsa, DateTimeOffset, string> header)
    {
        var client = await server.ReadyClientAsync();
        // The key appears with the first token that is checked.
        using (await client.SendAsync(WithToken("/graphql", "Bearer x"), TestContext.Current.CancellationToken)) { }
        using var key = ECDsa.Create();
        key.ImportFromPem(await File.ReadAllTextAsync(Path.Combine(server.Folder, "signing-key.pem"), TestContext.Current.CancellationToken));
        return await client.SendAsync(
            WithToken(path, header(key, server.Services.GetRequiredService<TimeProvider>().GetUtcNow())),
            TestContext.Current.CancellationToken);
    }

    private static HttpRequestMessage WithToken(string path, string header)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var value in header.Split('\n')) request.Headers.TryAddWithoutValidation("Authorization", value);
        return request;
    }

    private static Dictionary<string, (string, Func<ECDsa, DateTimeOffset, string>)> Build()
    {
        var cases = new Dictionary<string, (string, Func<ECDsa, DateTimeOffset, string>)>();
        void Raw(string name, string reason, string header) => cases.Add(name, (reason, (_, _) => header));
        void Changed(string name, string reason, Action<ForgedToken, DateTimeOffset> change) => cases.Add(name, (reason, (key, now) =>
            "Bearer " + ForgedToken.ValidAt(now, token => change(token, now)).SignedBy(key)));
        void Forged(string name, string reason, Func<ForgedToken, ECDsa, string> sign) => cases.Add(name, (reason, (key, now) =>
            "Bearer " + sign(ForgedToken.ValidAt(now), key)));

        Raw("another scheme", "not_bearer", "Negotiate YII=");
        Raw("a password", "not_bearer", "Basic dTpw");
        Raw("the scheme alone", "not_bearer", "Bearer");
        Raw("a word", "token_malformed", "Bearer x");
        Raw("three dots", "token_malformed", "Bearer ...");
        Raw("bytes that are not base64", "token_malformed", "Bearer é.è.à");
        Raw("64 KB of letters", "token_malformed", "Bearer " + new string('a', 64 * 1024));
        cases.Add("two headers", ("token_malformed", (key, now) =>
            $"Bearer {ForgedToken.ValidAt(now).SignedBy(key)}\nBearer {ForgedToken.ValidAt(now).SignedBy(key)}"));
        cases.Add("two tokens in one header", ("token_malformed", (key, now) =>
            $"Bearer {ForgedToken.ValidAt(now).SignedBy(key)},{ForgedToken.ValidAt(now).SignedBy(key)}"));

        Forged("no signature at all", "token_malformed", (token, _) => token.Unsigned);
        Forged("an empty signature", "token_signature", (token, _) => token.Unsigned + ".");
        Forged("alg none", "token_signature", (token, _) => With(token, "none").Unsigned + ".");
        Forged("alg None, in another case", "token_signature", (token, _) => With(token, "nOnE").Unsigned + ".");
        Forged("alg none with a signature", "token_signature", (token, key) => With(token, "none").SignedBy(key));
        Forged("a foreign key", "token_signature", (token, _) => token.SignedBy(ECDsa.Create(ECCurve.NamedCurves.nistP256)));
        Forged(
            "our public key as a shared secret (PEM)",
            "token_signature",
            (token, key) => With(token, "HS256").SignedBy(Encoding.ASCII.GetBytes(key.ExportSubjectPublicKeyInfoPem())));
        Forged("our public key as a shared secret (DER)", "token_signature", (token, key) => With(token, "HS256").SignedBy(key.ExportSubjectPublicKeyInfo()));
        Forged("an RSA signature", "token_signature", (token, _) => With(token, "RS256").SignedBy(RSA.Create(2048)));
        Forged("ES384 named over an ES256 signature", "token_signature", (token, key) => With(token, "ES384").SignedBy(key));
        Forged("r = s = 0", "token_signature", (token, _) => ForgedToken.Join(token.Unsigned, new byte[64]));
        Forged("a signature in DER form", "token_signature", (token, key) => ForgedToken.Join(
            token.Unsigned, key.SignData(Encoding.ASCII.GetBytes(token.Unsigned), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)));
        Forged("a truncated signature", "token_signature", (token, key) => token.SignedBy(key)[..^4]);
        Forged("a truncated payload", "token_malformed", (token, key) => Cut(token.SignedBy(key)));
        Forged("one claim changed after signing", "token_signature", (token, key) => Promote(token, key));
        Forged("a kid of a file path", "token_signature", (token, _) => Header(token, "kid", "../../../../dev/null").SignedBy(new byte[32]));
        Forged(
            "a kid of SQL",
            "token_signature",
            (token, _) => Header(token, "kid", "x' UNION SELECT 'k'--").SignedBy(ECDsa.Create(ECCurve.NamedCurves.nistP256)));
        Forged("a key of its own (jwk)", "token_signature", (token, _) => WithOwnKey(token));
        Forged(
            "an address of keys (jku)",
            "token_signature",
            (token, _) => Header(token, "jku", "http://127.0.0.1:9/keys").SignedBy(ECDsa.Create(ECCurve.NamedCurves.nistP256)));
        Forged(
            "an address of a certificate (x5u)",
            "token_signature",
            (token, _) => Header(token, "x5u", "http://127.0.0.1:9/x").SignedBy(ECDsa.Create(ECCurve.NamedCurves.nistP256)));
        Forged("critical extensions nobody knows", "token_malformed", (token, key) => HeaderNode(token, "crit", new JsonArray("exp")).SignedBy(key));
        Forged("five parts, as if encrypted", "token_invalid", (token, key) => token.SignedBy(key) + ".AA.AA");
        Forged("an identity token's type", "token_type", (token, key) => Header(token, "typ", "id_token").SignedBy(key));
        Forged("the same claim twice", "token_malformed", (token, key) => Twice(token, key));

        Changed("expired", "token_expired", (token, now) => token.Claims["exp"] = now.AddMinutes(-2).ToUnixTimeSeconds());
        Changed("expired beyond the allowed skew", "token_expired", (token, now) => token.Claims["exp"] = now.AddSeconds(-40).ToUnixTimeSeconds());
        Changed("no expiry", "token_lifetime", (token, _) => token.Claims.Remove("exp"));
        Changed("not before tomorrow", "token_not_yet_valid", (token, now) =>
        {
            token.Claims["nbf"] = now.AddDays(1).ToUnixTimeSeconds();
            token.Claims["exp"] = now.AddDays(2).ToUnixTimeSeconds();
        });
        Changed("ends before it begins", "token_lifetime", (token, now) => token.Claims["nbf"] = now.AddHours(3).ToUnixTimeSeconds());
        Changed("no moment of issue", "token_lifetime", (token, _) => token.Claims.Remove("iat"));
        Changed("valid for longer than a day", "token_lifetime", (token, now) => token.Claims["exp"] = now.AddHours(24).ToUnixTimeSeconds());
        Changed("issued tomorrow", "token_not_yet_valid", (token, now) =>
        {
            token.Claims["iat"] = now.AddDays(1).ToUnixTimeSeconds();
            token.Claims["exp"] = now.AddDays(2).ToUnixTimeSeconds();
        });
        Changed("another issuer", "token_issuer", (token, _) => token.Claims["iss"] = "https://evil.example");
        Changed("no issuer", "token_issuer", (token, _) => token.Claims.Remove("iss"));
        Changed("another audience", "token_audience", (token, _) => token.Claims["aud"] = "payroll");
        Changed("no audience", "token_audience", (token, _) => token.Claims.Remove("aud"));
        Changed("no role", "token_claims", (token, _) => token.Claims.Remove("role"));
        Changed("a role nobody has", "token_claims", (token, _) => token.Claims["role"] = "superadmin");
        Changed("the installation's own role", "token_claims", (token, _) => token.Claims["role"] = "system");
        Changed("a role in another case", "token_claims", (token, _) => token.Claims["role"] = "Prescripteur");
        Changed("two roles", "token_claims", (token, _) => token.Claims["role"] = new JsonArray("candidat", "administrateur"));
        Changed("no user", "token_claims", (token, _) => token.Claims.Remove("sub"));
        Changed("a user of spaces", "token_claims", (token, _) => token.Claims["sub"] = "  ");
        Changed("a user of 300 letters", "token_claims", (token, _) => token.Claims["sub"] = new string('u', 300));
        Changed("no organisation", "token_claims", (token, _) => token.Claims.Remove("organisation"));
        Changed("an organisation that is no UUID", "token_claims", (token, _) => token.Claims["organisation"] = "1 OR 1=1");
        Changed("a facilitateur of a desk nobody knows", "token_claims", (token, _) => token.Claims["role"] = "facilitateur");
        return cases;
    }

    private static ForgedToken With(ForgedToken token, string algorithm) => Header(token, "alg", algorithm);

    private static ForgedToken Header(ForgedToken token, string name, string value) => HeaderNode(token, name, value);

    private static ForgedToken HeaderNode(ForgedToken token, string name, JsonNode value)
    {
        token.Header[name] = value;
        return token;
    }

    private static string Cut(string token)
    {
        var parts = token.Split('.');
        return $"{parts[0]}.{parts[1][..^10]}.{parts[2]}";
    }

    private static string Promote(ForgedToken token, ECDsa key)
    {
        var signature = token.SignedBy(key).Split('.')[2];
        token.Claims["role"] = "administrateur";
        return $"{token.Unsigned}.{signature}";
    }

    private static string WithOwnKey(ForgedToken token)
    {
        using var own = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = own.ExportParameters(false).Q;
        HeaderNode(token, "jwk", new JsonObject
        {
            ["kty"] = "EC",
            ["crv"] = "P-256",
            ["x"] = Base64UrlEncoder.Encode(point.X!),
            ["y"] = Base64UrlEncoder.Encode(point.Y!),
        });
        return token.SignedBy(own);
    }

    // A JSON object cannot hold one name twice: the second one is written into the text.
    private static string Twice(ForgedToken token, ECDsa key)
    {
        var payload = JsonSerializer.Serialize(token.Claims)
            .Replace("\"role\":\"prescripteur\"", "\"role\":\"candidat\",\"role\":\"prescripteur\"", StringComparison.Ordinal);
        var signed = $"{ForgedToken.Encode(token.Header)}.{Base64UrlEncoder.Encode(payload)}";
        return ForgedToken.Join(signed, key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256));
    }
}
