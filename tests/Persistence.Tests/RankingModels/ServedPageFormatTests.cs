namespace Matching.Persistence.Tests;

public sealed class ServedPageFormatTests
{
    [Fact]
    public void What_was_written_is_read_again_with_all_that_may_be_missing()
    {
        var random = new Random(132);
        for (var time = 0; time < 200; time++)
        {
            var page = new ServedPage
            {
                Means = time % 3 == 0 ? [TransportMeans.Car, TransportMeans.Bicycle] : null,
                // Whole bytes: places beyond the last are filled up.
                FloorResidents = time % 2 == 0 ? [.. Enumerable.Range(0, 8 * random.Next(40)).Select(_ => random.Next(2) == 0)] : null,
                Lines = [.. Enumerable.Range(0, time).Select(at => Line(at, random))],
            };

            var read = ServedPageFormat.Read(ServedPageFormat.Write(page));

            Assert.Equal(page.Means, read.Means);
            Assert.Equal(page.FloorResidents, read.FloorResidents);
            Assert.Equal(page.Lines, read.Lines);
        }
    }

    [Theory]
    [InlineData(new byte[0], "The list has format none; expected 1.")]
    [InlineData(new byte[] { 2, 0 }, "The list has format 2; expected 1.")]
    [InlineData(new byte[] { 1, 255, 255, 255 }, "The log of rankings holds bytes that cannot be decompressed.")]
    public void What_is_no_list_of_this_format_is_refused(byte[] bytes, string expected) =>
        Assert.Equal(expected, Assert.Throws<FormatException>(() => ServedPageFormat.Read(bytes)).Message);

    private static ServedLine Line(int at, Random random) => new()
    {
        Rank = random.Next(1, 2_000),
        RankBefore = random.Next(2) == 0 ? null : random.Next(1, 1_000),
        Person = random.NextInt64(1, long.MaxValue / 4),
        Offer = random.Next(1, 100),
        RankedBy = (RankedBy)(at % 2),
        Rules = random.Next(-100_000, 100_000),
        Learned = random.Next(2) == 0 ? null : random.Next(100_000),
        Shadow = random.Next(2) == 0 ? null : random.Next(100_000),
        ShadowRank = random.Next(2) == 0 ? null : random.Next(1, 1_000),
        Distance = (at % 3) switch { 0 => new(false, null), 1 => new(true, null), _ => new(true, new(random.NextDouble() * 100)) },
        Wish = random.Next(-1, 4),
        Link = (OccupationLink)random.Next(3),
    };
}
