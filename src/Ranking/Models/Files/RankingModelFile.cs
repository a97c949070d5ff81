using System.Security.Cryptography;
using System.Text;
using Matching.Ranking.Datasets;

namespace Matching.Ranking.Models.Files;

/// <summary>A model as a text that people can read and that no damage survives.</summary>
/// <remarks>
/// UTF-8 lines: what it is and its version, features, how it was trained, trees, and the SHA-256 of all that. The same model
/// always gives the same bytes, in every culture. Numbers are written with as many digits as bring them back exactly.
/// The lines are described in docs/decisions/0073-model-file.md.
/// </remarks>
public static class RankingModelFile
{
    /// <summary>The most bytes that are read: 256 MiB, some five million leaves.</summary>
    public const int MostBytes = 256 << 20;

    internal const string Title = "matching-ranking-model";
    internal const string Version = "1";
    internal const string ChecksumName = "sha256 ";

    /// <summary>The bytes of the file.</summary>
    public static byte[] ToBytes(RankingModel model)
    {
        using var stream = new MemoryStream();
        Write(model, stream);
        return stream.ToArray();
    }

    /// <summary>Writes a model. The stream stays open.</summary>
    public static void Write(RankingModel model, Stream stream)
    {
        var body = Encoding.UTF8.GetBytes(RankingModelText.Of(model));
        stream.Write(body);
        stream.Write(Encoding.ASCII.GetBytes(Checksum(body)));
    }

    /// <summary>Reads a model; the whole of the stream must be one. Nothing is returned before everything is checked.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="expected">The features that will be scored; null takes those of the file.</param>
    /// <exception cref="RankingModelException">
    /// Not a model file, another version, damaged or cut off, a line that says something else than expected, too large, or made
    /// for other features; the message says where.
    /// </exception>
    public static RankingModel Read(Stream stream, FeatureSchema? expected = null) => Read(BoundedBytes.Read(stream, MostBytes), expected);

    /// <summary>Reads a model from the bytes of its file.</summary>
    /// <inheritdoc cref="Read(Stream, FeatureSchema?)" path="/param|/exception"/>
    /// <param name="bytes">The file.</param>
    /// <param name="expected">The features that will be scored; null takes those of the file.</param>
    public static RankingModel Read(ReadOnlySpan<byte> bytes, FeatureSchema? expected = null)
    {
        CheckTitle(bytes);
        var body = CheckChecksum(bytes);
        var model = new RankingModelParser(body).Parse();
        if (expected is not null && expected.Fingerprint != model.Schema.Fingerprint)
            throw new RankingModelException($"The model was made for other features: {SchemaDifference.Between(model.Schema, expected)}");
        return model;
    }

    /// <summary>First of all, so that a file of a later version is told by that and not called damaged.</summary>
    private static void CheckTitle(ReadOnlySpan<byte> bytes)
    {
        var title = Encoding.UTF8.GetBytes($"{Title} ");
        if (!bytes.StartsWith(title)) throw new RankingModelException($"Not a ranking model: the file must begin with '{Title} {Version}'.");
        var line = bytes[title.Length..];
        var end = line.IndexOf((byte)'\n');
        if (end < 0) throw new RankingModelException("Line 1 is cut off; the file is truncated.");
        if (!line[..end].SequenceEqual(Encoding.UTF8.GetBytes(Version)))
            throw new RankingModelException($"Line 1: version '{Encoding.UTF8.GetString(line[..Math.Min(end, 20)])}'; this program reads version {Version}.");
    }

    private static string CheckChecksum(ReadOnlySpan<byte> bytes)
    {
        var length = Checksum([]).Length;
        var body = bytes[..Math.Max(0, bytes.Length - length)];
        if (!bytes[body.Length..].StartsWith(Encoding.ASCII.GetBytes(ChecksumName)))
            throw new RankingModelException(
                $"The last line must be '{ChecksumName}' and 64 hexadecimal digits; the file is truncated or has something after its end.");
        if (!bytes[body.Length..].SequenceEqual(Encoding.ASCII.GetBytes(Checksum(body))))
            throw new RankingModelException("The last line's checksum does not fit the lines before it; the file is damaged.");

        return Decoded(body);
    }

    private static string Decoded(ReadOnlySpan<byte> body)
    {
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(body);
        }
        catch (DecoderFallbackException damage)
        {
            throw new RankingModelException("The file is not UTF-8 text.", damage);
        }
    }

    private static string Checksum(ReadOnlySpan<byte> body) => $"{ChecksumName}{Convert.ToHexStringLower(SHA256.HashData(body))}\n";
}

/// <summary>Reads a stream to its end, but never more than allowed: a file may be of any length.</summary>
internal static class BoundedBytes
{
    public static byte[] Read(Stream stream, int most)
    {
        using var bytes = new MemoryStream();
        var part = new byte[81_920];
        for (int read; (read = stream.Read(part)) > 0;)
        {
            if (bytes.Length + read > most) throw new RankingModelException($"More than {most} bytes; expected at most that.");
            bytes.Write(part, 0, read);
        }

        return bytes.ToArray();
    }
}
