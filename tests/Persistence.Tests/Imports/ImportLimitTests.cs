using System.Text;

namespace Matching.Persistence.Tests.Imports;

/// <summary>What is as long as docs/imports.md allows is read, and what is a byte longer is refused by its line.</summary>
public sealed class ImportLimitTests
{
    [Theory]
    [InlineData("x")]
    [InlineData("é")]
    public async Task A_record_of_two_mebibytes_is_read_and_a_byte_more_is_refused(string letter)
    {
        var most = Record(ImportLimits.RecordBytes, letter);

        Assert.Equal(2, (await RowsAsync("a;b\n" + most + "\nc;d\n")).Count);
        var refused = await Assert.ThrowsAsync<UnreadableFileException>(() => RowsAsync("a;b\n" + Record(ImportLimits.RecordBytes + 1, letter) + "\nc;d\n"));

        Assert.Equal(("csv.record-too-long", 2L, "2097152"), (refused.Fault.Code, refused.Fault.Line, Assert.Single(refused.Fault.Bounds)));
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("[{},\n    ", "]")]
    [InlineData("[{}\t,", ",{}]")]
    public async Task An_item_of_sixteen_mebibytes_is_read_wherever_it_stands_and_a_byte_more_is_refused(string before, string after)
    {
        var most = Item(ImportLimits.ItemBytes);

        Assert.Contains(await ItemsAsync(before + most + after), item => item.Element.TryGetProperty("x", out _));
        var refused = await Assert.ThrowsAsync<UnreadableFileException>(() => ItemsAsync(before + Item(ImportLimits.ItemBytes + 1) + after));

        Assert.Equal("json.item-too-long", refused.Fault.Code);
    }

    [Fact]
    public async Task Blanks_without_end_are_refused()
    {
        var refused = await Assert.ThrowsAsync<UnreadableFileException>(() => ItemsAsync("[" + new string(' ', 3 * ImportLimits.ItemBytes) + "]"));

        Assert.Equal("json.item-too-long", refused.Fault.Code);
    }

    // Two cells, the first in quotes and over several lines.
    private static string Record(int bytes, string letter)
    {
        var line = string.Concat(Enumerable.Repeat(letter, 1_000)) + "\n";
        var text = new StringBuilder("\"");
        var left = bytes - "\"\";y".Length;
        for (; left >= Encoding.UTF8.GetByteCount(line); left -= Encoding.UTF8.GetByteCount(line)) text.Append(line);
        return text.Append('z', left).Append("\";y").ToString();
    }

    private static string Item(int bytes) => "{\"x\":\"" + new string('z', bytes - "{\"x\":\"\"}".Length) + "\"}";

    private static async Task<List<TableRow>> RowsAsync(string text)
    {
        await using var source = await CsvSource.OpenAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), FileEncoding.Utf8, Cancel);
        var rows = new List<TableRow>();
        await foreach (var row in source.RowsAsync(Cancel)) rows.Add(row);
        return rows;
    }

    private static async Task<List<JsonItem>> ItemsAsync(string text)
    {
        var items = new List<JsonItem>();
        await foreach (var item in new JsonItems(new MemoryStream(Encoding.UTF8.GetBytes(text)), null).ReadAsync(Cancel)) items.Add(item);
        return items;
    }
}
