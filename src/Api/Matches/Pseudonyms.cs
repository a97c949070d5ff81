using System.Security.Cryptography;
using Matching.Domain;

namespace Matching.Api;

/// <summary>Names people for one organisation, so that two organisations cannot compare theirs and nobody can guess a file's identifier.</summary>
/// <param name="key">The installation's secret.</param>
internal sealed class Pseudonyms(byte[] key)
{
    // Crockford's base 32: no letter that is read as a digit.
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 10;

    /// <summary>The person's name for the viewer's organisation, such as <c>P-7KQ2M-9PX4D</c>; always the same.</summary>
    public string Of(Actor viewer, CandidateId candidate)
    {
        Span<byte> pair = stackalloc byte[32];
        (viewer.OrganisationId ?? Guid.Empty).TryWriteBytes(pair, bigEndian: true, out _);
        candidate.Value.TryWriteBytes(pair[16..], bigEndian: true, out _);
        var hash = HMACSHA256.HashData(key, pair);
        var letters = string.Create(Length, hash, (text, bytes) =>
        {
            for (var at = 0; at < text.Length; at++) text[at] = Letters[bytes[at] & 31];
        });
        return $"P-{letters[..5]}-{letters[5..]}";
    }
}
