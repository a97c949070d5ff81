using System.Security.Cryptography;

namespace Matching.Api.Matches;

/// <summary>Names people for one organisation, so that two organisations cannot compare theirs and nobody can guess a file's identifier.</summary>
/// <remarks>
/// For a company a name holds for one list of one offer: what several of its offers, or one that it changes again and again, tell of a
/// person cannot be put together, nor can anybody be followed over time (docs/decisions/0155-names-of-one-list.md).
/// </remarks>
/// <param name="key">The installation's secret.</param>
internal sealed class Pseudonyms(byte[] key)
{
    // Crockford's base 32: no letter that is read as a digit.
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 10, Pair = 32;

    /// <summary>The person's name for the viewer's organisation, such as <c>P-7KQ2M-9PX4D</c>; always the same.</summary>
    public string Of(Actor viewer, CandidateId candidate)
    {
        Span<byte> pair = stackalloc byte[Pair];
        Write(pair, viewer, candidate);
        return Name(pair);
    }

    /// <summary>The person's name for a company on one of its offers.</summary>
    /// <param name="company">The company's actor.</param>
    /// <param name="offer">The offer.</param>
    /// <param name="candidate">The person.</param>
    /// <param name="list">The mark of the list in which the person is shown: with another one all names are others; nothing outside of lists.</param>
    public string Of(Actor company, OfferId offer, CandidateId candidate, IReadOnlyList<byte>? list = null)
    {
        byte[] all = [.. new byte[Pair], .. offer.Value.ToByteArray(bigEndian: true), .. list ?? []];
        Write(all, company, candidate);
        return Name(all);
    }

    private static void Write(Span<byte> pair, Actor viewer, CandidateId candidate)
    {
        (viewer.OrganisationId ?? Guid.Empty).TryWriteBytes(pair, bigEndian: true, out _);
        candidate.Value.TryWriteBytes(pair[16..], bigEndian: true, out _);
    }

    private string Name(ReadOnlySpan<byte> of)
    {
        var hash = HMACSHA256.HashData(key, of);
        var letters = string.Create(Length, hash, (text, bytes) =>
        {
            for (var at = 0; at < text.Length; at++) text[at] = Letters[bytes[at] & 31];
        });
        return $"P-{letters[..5]}-{letters[5..]}";
    }
}
