using System.Text;

namespace Matching.Persistence.Tests.Imports;

public sealed class FileInspectorTests
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    [Fact]
    public async Task Takes_text_with_and_without_byte_order_mark_as_utf_8()
    {
        Assert.Equal(FileEncoding.Utf8, (await InspectAsync("nom\nAix-les-Thermes, Sète\n"u8.ToArray())).Encoding);
        Assert.Equal(FileEncoding.Utf8, (await InspectAsync([0xEF, 0xBB, 0xBF, .. "nom\nSète\n"u8])).Encoding);
    }

    [Fact]
    public async Task Detects_windows_1252() =>
        Assert.Equal(FileEncoding.Windows1252, (await InspectAsync(Windows1252.GetBytes("nom\nSète, Béziers, 10 €\n"))).Encoding);

    [Fact]
    public async Task Finds_a_character_cut_by_the_end_of_a_buffer()
    {
        for (var padding = 65_530; padding < 65_540; padding++)
        {
            var text = string.Concat(Enumerable.Repeat(new string('a', 1_000) + "\n", padding / 1_001)) + new string('b', padding % 1_001) + "é\n";
            Assert.Equal(FileEncoding.Utf8, (await InspectAsync(Encoding.UTF8.GetBytes(text))).Encoding);
        }
    }

    [Theory]
    [InlineData("a\nb\n", false)]
    [InlineData("a\r\nb\r\n", false)]
    [InlineData("a\r\nb\n", true)]
    public async Task Says_when_line_ends_are_mixed(string text, bool mixed) =>
        Assert.Equal(mixed, (await InspectAsync(Encoding.UTF8.GetBytes(text))).HasMixedLineEnds);

    [Theory]
    [InlineData("[1]", true)]
    [InlineData("  \n{\"a\":1}", true)]
    [InlineData("a;b", false)]
    public async Task Tells_json_from_csv(string text, bool isJson) =>
        Assert.Equal(isJson, (await InspectAsync(Encoding.UTF8.GetBytes(text))).IsJson);

    [Fact]
    public async Task Refuses_a_gigabyte_in_one_line_without_reading_it_to_its_end()
    {
        var endless = new EndlessLine(1L << 30);

        var refused = await Assert.ThrowsAsync<UnreadableFileException>(() => FileInspector.InspectAsync(endless, Cancel));

        Assert.Equal(("file.line-too-long", 1L), (refused.Fault.Code, refused.Fault.Line));
        Assert.InRange(endless.Given, 1, 2L << 20);
    }

    [Fact]
    public async Task A_line_of_a_mebibyte_is_read_and_a_byte_more_is_refused()
    {
        var most = new byte[ImportLimits.LineBytes];
        Array.Fill(most, (byte)'x');

        Assert.False((await InspectAsync(most)).IsJson);
        var refused = await Assert.ThrowsAsync<UnreadableFileException>(() => InspectAsync([.. most, (byte)'x']));

        Assert.Equal("file.line-too-long", refused.Fault.Code);
    }

    private static Task<FileInspection> InspectAsync(byte[] bytes) => FileInspector.InspectAsync(new MemoryStream(bytes), Cancel);

    private sealed class EndlessLine(long length) : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = (int)Math.Min(buffer.Length, length - Given);
            buffer.Span[..count].Fill((byte)'a');
            Given += count;
            return new(count);
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
