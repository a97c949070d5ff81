using System.Text;

namespace Matching.Domain.Candidates;

/// <summary>The image of a paper, as somebody sent it: what it is called and what it is. Its bytes are kept elsewhere, encrypted.</summary>
public sealed record PaperFile
{
    /// <summary>The largest file, in bytes: 10 MiB.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>How many bytes at either end <see cref="Check"/> looks at.</summary>
    public const int EndBytes = 64 * 1024;

    /// <summary>The identifier; tells nothing.</summary>
    public required PaperFileId Id { get; init; }

    /// <summary>The name that the sender gave it: shown, never used as a path.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, by its bytes.</summary>
    public required PaperFormat Format { get; init; }

    /// <summary>Its length in bytes; 1 to <see cref="MostBytes"/>.</summary>
    public required int Bytes { get; init; }

    /// <summary>Checks what was sent; null when it can be kept.</summary>
    /// <param name="name">The name that the sender gave it.</param>
    /// <param name="mediaType">What the sender says it is; null or <c>application/octet-stream</c> when that says nothing.</param>
    /// <param name="length">Its length.</param>
    /// <param name="head">Its first bytes, as many as <see cref="EndBytes"/> where there are so many.</param>
    /// <param name="tail">Its last bytes, likewise.</param>
    /// <param name="format">What it is, where nothing is wrong.</param>
    public static InputFault? Check(
        string name, string? mediaType, long length, ReadOnlySpan<byte> head, ReadOnlySpan<byte> tail, out PaperFormat format)
    {
        format = default;
        if (CheckName(name) is { } unnamed) return unnamed;
        if (length == 0) return new InputFault("paper.empty", null, "a file with content") { Field = "file" };
        if (length > MostBytes) return new InputFault("paper.too-large", Megabytes(length), $"at most {MostBytes >> 20} MiB") { Field = "file" };

        var found = PaperFormats.Recognise(head);
        if (found is null) return new InputFault("paper.format", PaperFormats.Describe(head), "PDF, JPEG or PNG") { Field = "file" };
        format = found.Value;
        if (PaperFormats.OfName(name) != format) return Mismatch(Path.GetExtension(name), format);
        if (mediaType is not null && PaperFormats.SaysSomething(mediaType) && PaperFormats.OfMediaType(mediaType) != format) return Mismatch(mediaType, format);
        return PaperFormats.IsWhole(format, tail) ? null : new InputFault("paper.cut", null, "a file with its end") { Field = "file" };
    }

    private static InputFault Mismatch(string said, PaperFormat format) =>
        new("paper.mismatch", said, $"what its bytes are: {CodeWord.Of(format)}") { Field = "file" };

    private static InputFault? CheckName(string name)
    {
        if (PlainText.Check("file", name, required: true) is { } fault) return fault;
        // A line break or a mark of direction makes a name look like another; a separator makes it a path.
        return name.EnumerateRunes().Any(rune => Rune.IsControl(rune) || IsHidden(rune)) || name.AsSpan().IndexOfAny('/', '\\') >= 0
            ? new("paper.name", name, "a file name without folders, control characters and hidden characters") { Field = "file" }
            : null;
    }

    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.Format
        or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator;

    private static string Megabytes(long bytes) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.##} MiB");
}

/// <summary>Identifies the file of a paper.</summary>
/// <param name="Value">The raw identifier; never reused.</param>
public readonly record struct PaperFileId(Guid Value)
{
    /// <summary>A new identifier that sorts by its moment of creation (UUID version 7, RFC 9562).</summary>
    public static PaperFileId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));

    /// <summary>The 36-character form, lower case.</summary>
    public override string ToString() => Value.ToString();
}
