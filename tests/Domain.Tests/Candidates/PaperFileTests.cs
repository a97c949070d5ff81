using System.Text;

namespace Matching.Domain.Tests.Candidates;

/// <summary>What a file is, is told by its bytes; what its name and media type say must be the same.</summary>
public sealed class PaperFileTests
{
    private static readonly Dictionary<PaperFormat, (string Name, string MediaType, byte[] Bytes)> Sound = new()
    {
        [PaperFormat.Pdf] = ("a.pdf", "application/pdf", "%PDF-1.7 x %%EOF\n"u8.ToArray()),
        [PaperFormat.Jpeg] = ("a.JPG", "image/jpeg", [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 0xFF, 0xD9]),
        [PaperFormat.Png] = ("a.png", "image/png", [0x89, .. "PNG\r\n"u8, 0x1A, .. "\n…IEND"u8, 0xAE, 0x42, 0x60, 0x82]),
    };

    public static TheoryData<PaperFormat, PaperFormat, PaperFormat> Combinations
    {
        get
        {
            var all = new TheoryData<PaperFormat, PaperFormat, PaperFormat>();
            foreach (var bytes in Sound.Keys)
                foreach (var name in Sound.Keys)
                    foreach (var type in Sound.Keys) all.Add(bytes, name, type);
            return all;
        }
    }

    [Theory, MemberData(nameof(Combinations))]
    public void Bytes_name_and_media_type_must_say_the_same(PaperFormat bytes, PaperFormat name, PaperFormat type)
    {
        var fault = Check(Sound[name].Name, Sound[type].MediaType, Sound[bytes].Bytes, out var format);

        Assert.Equal(bytes == name && bytes == type ? null : "paper.mismatch", fault?.Code);
        Assert.Equal(bytes, format);
        if (fault is not null) Assert.Contains(CodeWord.Of(bytes), fault.Allowed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("application/octet-stream")]
    [InlineData("APPLICATION/PDF; charset=binary")]
    public void A_media_type_that_says_nothing_or_says_it_otherwise_is_as_good(string? mediaType) =>
        Assert.Null(Check("a.pdf", mediaType, Sound[PaperFormat.Pdf].Bytes, out _));

    [Theory]
    [InlineData("GIF89a", "GIF")]
    [InlineData("PK\u0003\u0004", "ZIP")]
    [InlineData("MZ\u0090", "EXE")]
    [InlineData("<html>", "XML/HTML")]
    [InlineData("Bonjour", "TEXT")]
    [InlineData("\u0000\u0000\u0000\u0018ftypheic", "HEIC")]
    [InlineData("\u0001\u0002\u0003", "?")]
    [InlineData(" %PDF-1.7 %%EOF", "TEXT")]
    public void Anything_else_is_refused_with_what_it_is(string start, string what)
    {
        var fault = Check("a.pdf", "application/pdf", Encoding.Latin1.GetBytes(start), out _);

        Assert.Equal(("paper.format", what), (fault?.Code, fault?.Value));
    }

    [Theory]
    [InlineData("a.txt", "paper.mismatch")]
    [InlineData("a", "paper.mismatch")]
    [InlineData("a.pdf.exe", "paper.mismatch")]
    [InlineData("", "text.empty")]
    [InlineData("../a.pdf", "paper.name")]
    [InlineData("C:\\a.pdf", "paper.name")]
    [InlineData("a\n.pdf", "paper.name")]
    [InlineData("a\t.pdf", "paper.name")]
    [InlineData("a\u202Efdp.pdf", "paper.name")]
    [InlineData("a\u0000.pdf", "text.control-character")]
    [InlineData("1 85 05 78 006 084 91.pdf", "text.social-security-number")]
    [InlineData("Pièce d’identité (recto).pdf", null)]
    public void A_name_is_text_that_leads_nowhere_and_tells_no_number(string name, string? code) =>
        Assert.Equal(code, Check(name, null, Sound[PaperFormat.Pdf].Bytes, out _)?.Code);

    [Fact]
    public void A_name_may_be_so_long_and_no_longer()
    {
        Assert.Null(Check(new string('a', PlainText.NameLength - 4) + ".pdf", null, Sound[PaperFormat.Pdf].Bytes, out _));
        Assert.Equal("text.too-long", Check(new string('a', PlainText.NameLength - 3) + ".pdf", null, Sound[PaperFormat.Pdf].Bytes, out _)?.Code);
    }

    [Fact]
    public void A_file_without_content_or_without_its_end_is_refused()
    {
        Assert.Equal("paper.empty", Check("a.pdf", null, [], out _)?.Code);
        Assert.All(Sound.Values, file => Assert.Equal("paper.cut", Check(file.Name, null, file.Bytes[..^5], out _)?.Code));
    }

    [Theory]
    [InlineData(PaperFile.MostBytes, null)]
    [InlineData(PaperFile.MostBytes + 1, "paper.too-large")]
    public void A_file_may_be_so_large_and_a_byte_more_is_refused(long length, string? code)
    {
        var bytes = Sound[PaperFormat.Pdf].Bytes;

        Assert.Equal(code, PaperFile.Check("a.pdf", null, length, bytes, bytes, out _)?.Code);
    }

    private static InputFault? Check(string name, string? mediaType, byte[] bytes, out PaperFormat format) =>
        PaperFile.Check(name, mediaType, bytes.Length, bytes, bytes, out format);
}
