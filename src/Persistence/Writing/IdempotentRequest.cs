using System.Security.Cryptography;
using System.Text;

namespace Matching.Persistence.Writing;

/// <summary>A creating command that may be sent again: its key and a digest of what it asks for.</summary>
/// <param name="Key">The caller's key.</param>
/// <param name="BodyHash">SHA-256 of the command's canonical body, in hexadecimal.</param>
public sealed record IdempotentRequest(IdempotencyKey Key, string BodyHash)
{
    /// <summary>A request with the given body.</summary>
    /// <param name="key">The caller's key.</param>
    /// <param name="body">The command's input in one canonical form, so that equal inputs give equal texts.</param>
    public static IdempotentRequest Of(IdempotencyKey key, string body) =>
        new(key, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body))));
}
