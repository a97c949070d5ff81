namespace Matching.Domain.Candidates;

/// <summary>What files of papers may be.</summary>
public enum PaperFormat
{
    /// <summary>PDF (ISO 32000).</summary>
    Pdf,

    /// <summary>JPEG (ISO/IEC 10918-1).</summary>
    Jpeg,

    /// <summary>PNG (ISO/IEC 15948).</summary>
    Png,
}

/// <summary>Tells files apart by their bytes, and what a name or a media type claims.</summary>
public static class PaperFormats
{
    private static readonly (byte[] Start, string What)[] Others =
    [
        ("GIF8"u8.ToArray(), "GIF"), ("PK\x03\x04"u8.ToArray(), "ZIP"), ("MZ"u8.ToArray(), "EXE"), ([0x7F, .. "ELF"u8], "ELF"), ("BM"u8.ToArray(), "BMP"),
        ([.. "II*"u8, 0], "TIFF"), ([.. "MM"u8, 0, .. "*"u8], "TIFF"), ("RIFF"u8.ToArray(), "RIFF"), ([0xD0, 0xCF, 0x11, 0xE0], "OLE"),
        ("{\\rtf"u8.ToArray(), "RTF"), ("<"u8.ToArray(), "XML/HTML"), ("%!PS"u8.ToArray(), "PostScript"),
    ];

    private static readonly byte[] PngStart = [0x89, .. "PNG\r\n"u8, 0x1A, .. "\n"u8];

    /// <summary>The media type, as answers name it.</summary>
    public static string MediaType(this PaperFormat format) => format switch
    {
        PaperFormat.Pdf => "application/pdf",
        PaperFormat.Jpeg => "image/jpeg",
        _ => "image/png",
    };

    /// <summary>What a file is by its first bytes; null for anything else.</summary>
    /// <remarks>At the very start: a PDF behind something else is read as that by other programs.</remarks>
    internal static PaperFormat? Recognise(ReadOnlySpan<byte> head) =>
        head.StartsWith("%PDF-"u8) ? PaperFormat.Pdf
        : head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? PaperFormat.Jpeg
        : head.StartsWith(PngStart) ? PaperFormat.Png
        : null;

    /// <summary>What an unwelcome file seems to be, in a word; "?" when nobody knows.</summary>
    internal static string Describe(ReadOnlySpan<byte> head)
    {
        foreach (var (start, what) in Others)
            if (head.StartsWith(start)) return what;
        if (head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8)) return head[8..12].StartsWith("hei"u8) || head[8..12].StartsWith("mif"u8) ? "HEIC" : "MP4";
        return head.IndexOfAnyInRange((byte)0, (byte)8) < 0 ? "TEXT" : "?";
    }

    /// <summary>What a name claims by its end; null for anything else.</summary>
    internal static PaperFormat? OfName(string name) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".PDF" => PaperFormat.Pdf,
        ".JPG" or ".JPEG" => PaperFormat.Jpeg,
        ".PNG" => PaperFormat.Png,
        _ => null,
    };

    /// <summary>Whether a media type claims anything.</summary>
    internal static bool SaysSomething(string mediaType) => Essence(mediaType) is not ("" or "application/octet-stream");

    /// <summary>What a media type claims; null for anything else.</summary>
    internal static PaperFormat? OfMediaType(string mediaType) => Essence(mediaType) switch
    {
        "application/pdf" => PaperFormat.Pdf,
        "image/jpeg" or "image/jpg" => PaperFormat.Jpeg,
        "image/png" => PaperFormat.Png,
        _ => null,
    };

    /// <summary>Whether the end that the format knows stands among the last bytes: a file that was cut lacks it.</summary>
    internal static bool IsWhole(PaperFormat format, ReadOnlySpan<byte> tail) => tail.LastIndexOf(format switch
    {
        PaperFormat.Pdf => "%%EOF"u8,
        PaperFormat.Jpeg => [0xFF, 0xD9],
        _ => "IEND"u8,
    }) >= 0;

    private static string Essence(string mediaType) => mediaType.Split(';')[0].Trim().ToLowerInvariant();
}
