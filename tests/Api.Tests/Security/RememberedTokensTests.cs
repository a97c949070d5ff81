using System.Security.Claims;
using System.Security.Cryptography;
using Matching.Api.Security;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Matching.Api.Tests.Security;

public sealed class RememberedTokensTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly SetClock _clock = new() { Now = Start };
    private readonly RememberedTokens _tokens;
    private readonly TokenValidationParameters _rules;
    private int _checked;

    public RememberedTokensTests()
    {
        _tokens = new(new JsonWebTokenHandler { MapInboundClaims = false }, _clock);
        _rules = new()
        {
            ValidIssuer = "matching",
            ValidAudience = "matching",
            ValidTypes = ["JWT"],
            IssuerSigningKeyResolver = (_, _, _, _) =>
            {
                _checked++;
                return [new ECDsaSecurityKey(_key)];
            },
            LifetimeValidator = (_, expires, _, _) => expires > _clock.Now.UtcDateTime ? true : throw new SecurityTokenExpiredException(),
        };
    }

    [Fact]
    public async Task A_signature_is_checked_once_a_minute()
    {
        var token = ForgedToken.ValidAt(Start).SignedBy(_key);

        for (var time = 0; time < 5; time++) Assert.True((await CheckAsync(token)).IsValid);
        Assert.Equal(1, _checked);

        _clock.Now += RememberedTokens.Longest;
        Assert.True((await CheckAsync(token)).IsValid);
        Assert.Equal(2, _checked);
    }

    [Fact]
    public async Task A_token_that_expires_while_it_is_remembered_is_refused_as_expired()
    {
        var token = ForgedToken.ValidAt(Start, token => token.Claims["exp"] = Start.AddSeconds(20).ToUnixTimeSeconds()).SignedBy(_key);
        Assert.True((await CheckAsync(token)).IsValid);

        _clock.Now += TimeSpan.FromSeconds(20);

        var result = await CheckAsync(token);
        Assert.False(result.IsValid);
        Assert.Equal("token_expired", TokenRefusal.CodeOf(result.Exception));
        Assert.Equal(1, _checked);
    }

    [Fact]
    public async Task A_key_that_is_withdrawn_stops_counting_within_a_minute()
    {
        var token = ForgedToken.ValidAt(Start).SignedBy(_key);
        Assert.True((await CheckAsync(token)).IsValid);
        _rules.IssuerSigningKeyResolver = (_, _, _, _) => [];

        _clock.Now += RememberedTokens.Longest;

        Assert.False((await CheckAsync(token)).IsValid);
    }

    [Fact]
    public async Task What_is_refused_is_not_remembered_and_one_letter_makes_another_token()
    {
        var token = ForgedToken.ValidAt(Start).SignedBy(_key);
        Assert.True((await CheckAsync(token)).IsValid);

        Assert.False((await CheckAsync(token[..^4] + "AAAA")).IsValid);
        Assert.False((await CheckAsync("x")).IsValid);

        Assert.Equal(1, _tokens.Count);
    }

    [Fact]
    public async Task Each_request_has_an_identity_of_its_own()
    {
        var token = ForgedToken.ValidAt(Start).SignedBy(_key);
        (await CheckAsync(token)).ClaimsIdentity.AddClaim(new Claim("role", "administrateur"));
        (await CheckAsync(token)).ClaimsIdentity.AddClaim(new Claim("role", "administrateur"));

        Assert.Equal("prescripteur", Assert.Single((await CheckAsync(token)).ClaimsIdentity.FindAll("role")).Value);
    }

    public void Dispose() => _key.Dispose();

    private Task<TokenValidationResult> CheckAsync(string token) => _tokens.ValidateTokenAsync(token, _rules);

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
