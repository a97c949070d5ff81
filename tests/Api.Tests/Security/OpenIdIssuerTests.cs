using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Matching.Api.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace Matching.Api.Tests.Security;

/// <summary>With an OpenID Connect issuer configured, its tokens are believed and no others.</summary>
public sealed class OpenIdIssuerTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly RSA _key = RSA.Create(2048);
    private WebApplication _issuer = null!, _app = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _issuer = await StartIssuerAsync();
        _app = TestHost.Build(
            _folder,
            [
                // The product refuses a fixed day here, so the clock itself is replaced.
                "--Demo:Today=", $"--Authentication:Authority={Address}", "--Authentication:Audience=matching-prod",
                "--Authentication:Claims:Role=mission", "--Authentication:Claims:Organisation=structure", "--Authentication:Roles:Prescripteur=orienteur",
            ],
            builder =>
            {
                builder.Services.AddSingleton(TestDay.Clock);
                builder.WebHost.UseTestServer();
                builder.Services.AddSingleton<IStartupFilter, WhoAmI>();
            });
        await _app.Services.GetRequiredService<MigrationStep>().RunAsync(TestContext.Current.CancellationToken);
        await _app.StartAsync(TestContext.Current.CancellationToken);
        _app.Services.GetRequiredService<Readiness>().Open();
        _client = _app.GetTestClient();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        await _issuer.DisposeAsync();
        _key.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Its_tokens_are_believed_by_its_own_names_of_claims_and_roles() =>
        Assert.Equal((HttpStatusCode.OK, $"Prescripteur u-1 {ForgedToken.Organisation}"), await AskAsync(Token().SignedBy(_key)));

    [Fact]
    public async Task A_token_signed_by_another_key_is_not()
    {
        using var other = RSA.Create(2048);

        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(Token().SignedBy(other))).Status);
    }

    [Theory]
    [InlineData("iss", "https://other.example")]
    [InlineData("aud", "matching")]
    [InlineData("mission", "administrator")]
    [InlineData("structure", "12")]
    public async Task A_token_with_another_claim_is_not(string claim, string value) =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(Token(token => token.Claims[claim] = value).SignedBy(_key))).Status);

    [Fact]
    public async Task Its_public_key_is_no_shared_secret()
    {
        var token = Token(forged => forged.Header["alg"] = "HS256");

        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(token.SignedBy(_key.ExportSubjectPublicKeyInfo()))).Status);
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            (await AskAsync(token.SignedBy(System.Text.Encoding.ASCII.GetBytes(_key.ExportSubjectPublicKeyInfoPem())))).Status);
    }

    [Fact]
    public async Task No_key_of_our_own_is_made()
    {
        await AskAsync(Token().SignedBy(_key));

        Assert.False(File.Exists(_folder.File("signing-key.pem")));
    }

    private string Address => _issuer.Urls.First();

    private ForgedToken Token(Action<ForgedToken>? change = null) => ForgedToken.ValidAt(TestDay.Clock.GetUtcNow(), token =>
    {
        token.Header["alg"] = "RS256";
        token.Header["kid"] = "k1";
        token.Claims["iss"] = Address;
        token.Claims["aud"] = "matching-prod";
        token.Claims["mission"] = "orienteur";
        token.Claims["structure"] = ForgedToken.Organisation;
        change?.Invoke(token);
    });

    private async Task<(HttpStatusCode Status, string Body)> AskAsync(string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/whoami");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task<WebApplication> StartIssuerAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var issuer = builder.Build();
        issuer.MapGet("/.well-known/openid-configuration", () => Json(new JsonObject { ["issuer"] = Address, ["jwks_uri"] = Address + "/keys" }));
        issuer.MapGet("/keys", () => Json(new JsonObject { ["keys"] = new JsonArray(PublicKey()) }));
        await issuer.StartAsync(TestContext.Current.CancellationToken);
        return issuer;
    }

    private JsonObject PublicKey()
    {
        var numbers = _key.ExportParameters(false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = "k1",
            ["n"] = Base64UrlEncoder.Encode(numbers.Modulus!),
            ["e"] = Base64UrlEncoder.Encode(numbers.Exponent!),
        };
    }

    private static IResult Json(JsonObject body) => Results.Text(body.ToJsonString(JsonSerializerOptions.Web), "application/json");
}
