using System.Collections;
using System.Text;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Matching.Persistence.ServedRankings;

/// <summary>Writes the lines of a list in some ten bytes each: column by column, each value as its step from the line before, compressed.</summary>
internal static class ServedPageFormat
{
    // The first byte, before what is compressed.
    private const byte Current = 1;

    // Whether it is known where the person lives, and how far from the work.
    private const int NoHome = 0, NoDistance = 1, Known = 2;

    private static readonly Func<ServedLine, long?>[] Columns =
    [
        line => line.Rank, line => line.RankBefore, line => line.Person, line => line.Offer, line => (int)line.RankedBy, line => line.Rules,
        line => line.Learned, line => line.Shadow, line => line.ShadowRank, line => line.Wish, line => (int)line.Link, line => StateOf(line.Distance),
    ];

    public static byte[] Write(ServedPage page)
    {
        using var clear = new MemoryStream();
        using var writer = new BinaryWriter(clear, Encoding.UTF8);
        WriteBytes(writer, page.Means is { } means ? [.. means.Select(each => (byte)each)] : null);
        WriteBytes(writer, page.FloorResidents is { } residents ? PlaceBits.Write(residents) : null);
        writer.Write7BitEncodedInt(page.Lines.Count);
        foreach (var column in Columns) WriteSteps(writer, page.Lines.Select(column));
        foreach (var line in page.Lines)
            if (line.Distance.Straight is { } straight) writer.Write(straight.Value);
        writer.Flush();
        return [Current, .. Compression.Write(clear.ToArray())];
    }

    /// <exception cref="FormatException">Another format than this version knows, or damaged bytes.</exception>
    public static ServedPage Read(byte[] bytes)
    {
        if (bytes is not [Current, ..]) throw new FormatException($"The list has format {(bytes is [var format, ..] ? format : "none")}; expected {Current}.");
        using var reader = new BinaryReader(new MemoryStream(Compression.Read(bytes[1..])), Encoding.UTF8);
        var means = ReadBytes(reader);
        var residents = ReadBytes(reader);
        var count = reader.Read7BitEncodedInt();
        var columns = Array.ConvertAll(Columns, _ => ReadSteps(reader, count));
        return new()
        {
            Means = means is null ? null : [.. means.Select(each => (TransportMeans)each)],
            FloorResidents = residents is null ? null : PlaceBits.Read(residents),
            Lines = [.. Enumerable.Range(0, count).Select(at => Line(columns, at, reader))],
        };
    }

    private static ServedLine Line(long?[][] columns, int at, BinaryReader distances) => new()
    {
        Rank = (int)columns[0][at]!.Value,
        RankBefore = (int?)columns[1][at],
        Person = columns[2][at]!.Value,
        Offer = columns[3][at]!.Value,
        RankedBy = (RankedBy)columns[4][at]!.Value,
        Rules = columns[5][at]!.Value,
        Learned = columns[6][at],
        Shadow = columns[7][at],
        ShadowRank = (int?)columns[8][at],
        Wish = (int)columns[9][at]!.Value,
        Link = (OccupationLink)columns[10][at]!.Value,
        Distance = new(columns[11][at] != NoHome, columns[11][at] == Known ? new(distances.ReadDouble()) : null),
    };

    private static int StateOf(RecordedDistance distance) => distance switch
    {
        { Straight: not null } => Known,
        { IsHomeKnown: true } => NoDistance,
        _ => NoHome,
    };

    // 0 for none; else one more than the step, whose sign is the lowest bit.
    private static void WriteSteps(BinaryWriter writer, IEnumerable<long?> values)
    {
        var last = 0L;
        foreach (var value in values)
        {
            writer.Write7BitEncodedInt64(value is { } known ? 1 + (((known - last) << 1) ^ ((known - last) >> 63)) : 0);
            last = value ?? last;
        }
    }

    private static long?[] ReadSteps(BinaryReader reader, int count)
    {
        var (values, last) = (new long?[count], 0L);
        for (var at = 0; at < count; at++)
        {
            if (reader.Read7BitEncodedInt64() - 1 is not (>= 0 and var step)) continue;
            values[at] = last += (step >> 1) ^ -(step & 1);
        }

        return values;
    }

    private static void WriteBytes(BinaryWriter writer, byte[]? bytes)
    {
        writer.Write7BitEncodedInt(bytes is null ? 0 : bytes.Length + 1);
        if (bytes is not null) writer.Write(bytes);
    }

    private static byte[]? ReadBytes(BinaryReader reader) => reader.Read7BitEncodedInt() is > 0 and var length ? reader.ReadBytes(length - 1) : null;
}

/// <summary>Keeps the lines of a list as bytes.</summary>
internal sealed class ServedPageConverter() : ValueConverter<ServedPage, byte[]>(page => ServedPageFormat.Write(page), bytes => ServedPageFormat.Read(bytes));

/// <summary>A list that was served does not change: another object is another list.</summary>
internal sealed class ServedPageComparer() : ValueComparer<ServedPage>((left, right) => ReferenceEquals(left, right), page => page.Lines.Count, page => page);

/// <summary>Which places something holds for, as bits: the first place is the lowest bit of the first byte.</summary>
internal static class PlaceBits
{
    /// <summary>The bits, filled up to whole bytes with places that it does not hold for.</summary>
    public static byte[] Write(IReadOnlyList<bool> places)
    {
        var bytes = new byte[(places.Count + 7) / 8];
        new BitArray([.. places]).CopyTo(bytes, 0);
        return bytes;
    }

    /// <summary>The places again.</summary>
    public static bool[] Read(byte[] bytes) => [.. new BitArray(bytes).Cast<bool>()];
}
