using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Matching.Api.Security;

/// <summary>Checks a token's signature once a minute instead of at each request; its lifetime at each.</summary>
/// <remarks>
/// What is refused is not remembered, and of what is believed the digest of the token and its claims only. A key that an issuer
/// withdraws stops counting within <see cref="Longest"/>. Who the bearer is here is looked up at each request, by whoever asks.
/// </remarks>
/// <param name="checks">Checks tokens whole.</param>
/// <param name="clock">The time.</param>
internal sealed class RememberedTokens(JsonWebTokenHandler checks, TimeProvider clock) : TokenHandler
{
    /// <summary>How long a checked signature counts.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>How many are remembered; one more, and all are let go.</summary>
    public const int Most = 10_000;

    private readonly ConcurrentDictionary<string, Believed> _believed = new();

    /// <summary>How many are remembered now.</summary>
    public int Count => _believed.Count;

    /// <inheritdoc/>
    public override SecurityToken ReadToken(string token) => checks.ReadToken(token);

    /// <inheritdoc/>
    public override async Task<TokenValidationResult> ValidateTokenAsync(string token, TokenValidationParameters validationParameters)
    {
        // No longer than what the check itself reads.
        if (token.Length > checks.MaximumTokenSizeInBytes) return await checks.ValidateTokenAsync(token, validationParameters);
        var digest = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
        var now = clock.GetUtcNow();
        if (_believed.TryGetValue(digest, out var known) && now < known.Until && now >= known.Since)
            return Again(known.Token, known.Result, validationParameters);

        var result = await checks.ValidateTokenAsync(token, validationParameters);
        if (result is not { IsValid: true, SecurityToken: JsonWebToken genuine }) return result;
        if (_believed.Count >= Most) _believed.Clear();
        _believed[digest] = new(genuine, result, now, now + Longest);
        return Copy(genuine, result);
    }

    private static TokenValidationResult Again(JsonWebToken token, TokenValidationResult result, TokenValidationParameters rules)
    {
        try
        {
            // As the check itself reads them; a date that is absent is the earliest there is.
            Validators.ValidateLifetime(DateOf(token.ValidFrom), DateOf(token.ValidTo), token, rules);
            return Copy(token, result);
        }
        catch (SecurityTokenException refusal)
        {
            return new() { Exception = refusal, IsValid = false };
        }
    }

    private static DateTime? DateOf(DateTime date) => date == DateTime.MinValue ? null : date;

    // An identity can be changed by whoever holds it: each request gets its own.
    private static TokenValidationResult Copy(JsonWebToken token, TokenValidationResult result) =>
        new() { ClaimsIdentity = result.ClaimsIdentity.Clone(), SecurityToken = token, IsValid = true, Issuer = result.Issuer, TokenType = result.TokenType };

    private sealed record Believed(JsonWebToken Token, TokenValidationResult Result, DateTimeOffset Since, DateTimeOffset Until);
}
