using System.IO.Compression;

namespace Matching.Persistence.ServedRankings;

/// <summary>Makes what the log of rankings keeps smaller.</summary>
internal static class Compression
{
    // Beyond these a few kilobytes take ten times as long and hardly get smaller.
    private const int Quality = 6, Window = 18;

    public static byte[] Write(ReadOnlySpan<byte> clear)
    {
        var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(clear.Length)];
        return BrotliEncoder.TryCompress(clear, compressed, out var written, Quality, Window)
            ? compressed[..written]
            : throw new InvalidOperationException($"{clear.Length} bytes do not fit into {compressed.Length} when compressed.");
    }

    /// <exception cref="FormatException">The bytes are not what <see cref="Write"/> gave.</exception>
    public static byte[] Read(byte[] compressed)
    {
        try
        {
            using var reader = new BrotliStream(new MemoryStream(compressed), CompressionMode.Decompress);
            using var clear = new MemoryStream();
            reader.CopyTo(clear);
            return clear.ToArray();
        }
        catch (Exception damaged) when (damaged is InvalidDataException or InvalidOperationException)
        {
            throw new FormatException("The log of rankings holds bytes that cannot be decompressed.", damaged);
        }
    }
}
