using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Matching.Persistence.Papers;

/// <summary>Encrypts a file part by part with a key of its own (AES-256-GCM), and opens it only as it was written.</summary>
/// <remarks>
/// After four bytes that name the layout, parts of 64 KiB, each with its tag. A part's nonce is its number, with a mark on the last one: since the key
/// serves this file alone, none comes twice. What was altered, cut, put in another order or taken from another file does not open.
/// </remarks>
internal static class SealedPaper
{
    /// <summary>The length of a key.</summary>
    public const int KeyBytes = 32;

    private const int Part = 64 * 1024, Tag = 16, Nonce = 12;
    private static ReadOnlySpan<byte> Layout => "MPF1"u8;

    /// <summary>How long a sealed file is.</summary>
    /// <param name="bytes">Its length in clear.</param>
    public static long LengthOf(long bytes) => Layout.Length + bytes + (Tag * Math.Max(1, (bytes + Part - 1) / Part));

    /// <summary>Seals a file.</summary>
    public static async Task SealAsync(Stream clear, Stream target, byte[] key, PaperFileId id, CancellationToken cancel)
    {
        using var cipher = new AesGcm(key, Tag);
        var (part, next, secret) = (new byte[Part], new byte[Part], new byte[Part + Tag]);
        await target.WriteAsync(Layout.ToArray(), cancel);
        var length = await clear.ReadAtLeastAsync(part, Part, throwOnEndOfStream: false, cancel);
        for (long number = 0; ; number++)
        {
            var following = length < Part ? 0 : await clear.ReadAtLeastAsync(next, Part, throwOnEndOfStream: false, cancel);
            Encrypt(cipher, part.AsSpan(0, length), secret, number, following == 0, id);
            await target.WriteAsync(secret.AsMemory(0, length + Tag), cancel);
            if (following == 0) break;
            (part, next, length) = (next, part, following);
        }

        CryptographicOperations.ZeroMemory(part);
        CryptographicOperations.ZeroMemory(next);
    }

    /// <summary>Opens a file.</summary>
    /// <param name="source">The sealed bytes, from their start.</param>
    /// <param name="target">Where the clear bytes go; nothing of a part is written before the part proved sound.</param>
    /// <param name="key">Its key.</param>
    /// <param name="id">Which file it is.</param>
    /// <param name="bytes">Its length in clear.</param>
    /// <param name="cancel">Stops between two parts.</param>
    /// <exception cref="PaperUnreadableException">It was altered or cut, or the key is another one.</exception>
    public static async Task OpenAsync(Stream source, Stream target, byte[] key, PaperFileId id, long bytes, CancellationToken cancel)
    {
        if (source.Length != LengthOf(bytes)) throw new PaperUnreadableException(id);
        using var cipher = new AesGcm(key, Tag);
        var (secret, clear) = (new byte[Part + Tag], new byte[Part]);
        var start = new byte[Layout.Length];
        await source.ReadExactlyAsync(start, cancel);
        if (!start.AsSpan().SequenceEqual(Layout)) throw new PaperUnreadableException(id);
        for (var (number, left) = (0L, bytes); number == 0 || left > 0; number++)
        {
            var length = (int)Math.Min(left, Part);
            await source.ReadExactlyAsync(secret.AsMemory(0, length + Tag), cancel);
            left -= length;
            Decrypt(cipher, secret.AsSpan(0, length + Tag), clear, number, left == 0, id);
            await target.WriteAsync(clear.AsMemory(0, length), cancel);
        }

        CryptographicOperations.ZeroMemory(clear);
    }

    private static void Encrypt(AesGcm cipher, ReadOnlySpan<byte> clear, Span<byte> secret, long number, bool isLast, PaperFileId id)
    {
        Span<byte> nonce = stackalloc byte[Nonce];
        Number(nonce, number, isLast);
        cipher.Encrypt(nonce, clear, secret[..clear.Length], secret.Slice(clear.Length, Tag), id.Value.ToByteArray());
    }

    private static void Decrypt(AesGcm cipher, ReadOnlySpan<byte> secret, Span<byte> clear, long number, bool isLast, PaperFileId id)
    {
        Span<byte> nonce = stackalloc byte[Nonce];
        Number(nonce, number, isLast);
        try
        {
            cipher.Decrypt(nonce, secret[..^Tag], secret[^Tag..], clear[..(secret.Length - Tag)], id.Value.ToByteArray());
        }
        catch (AuthenticationTagMismatchException altered)
        {
            throw new PaperUnreadableException(id, altered);
        }
    }

    private static void Number(Span<byte> nonce, long number, bool isLast)
    {
        nonce.Clear();
        BinaryPrimitives.WriteInt64BigEndian(nonce, number);
        nonce[^1] = isLast ? (byte)1 : (byte)0;
    }
}

/// <summary>The file of a paper cannot be opened: its bytes are gone, altered or cut, or its key is not in the key ring.</summary>
/// <param name="id">The file.</param>
/// <param name="cause">The failure itself; null when its length told.</param>
public sealed class PaperUnreadableException(PaperFileId id, Exception? cause = null)
    : Exception($"The file {id} of a paper cannot be opened: its bytes are missing or altered, or its key is not in the key ring.", cause);
