using System.Buffers;
using System.Security.Cryptography;

namespace Matching.GraphQL.Execution.Documents;

/// <summary>How documents are named: by the SHA-256 of their bytes, in small hexadecimal digits.</summary>
internal static class DocumentHash
{
    private const string Prefix = "sha256:";
    private const int LongestId = 128;
    private static readonly SearchValues<char> IdLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    public static string Of(ReadOnlySpan<byte> document) => Convert.ToHexStringLower(SHA256.HashData(document));

    /// <summary>The id without its prefix; null when it can be no id.</summary>
    public static string? Normalise(string id)
    {
        if (id.StartsWith(Prefix, StringComparison.Ordinal)) id = id[Prefix.Length..];
        return id.Length is > 0 and <= LongestId && !id.AsSpan().ContainsAnyExcept(IdLetters) ? id : null;
    }

    /// <summary>Whether a file's name claims to be a hash.</summary>
    public static bool IsHash(string name) => name.Length == 64 && name.All(char.IsAsciiHexDigit);
}
