using Matching.Seed.Reference;
using Matching.Seed.Structures;

namespace Matching.Seed.Tests.Structures;

public class FictionalSiretTests
{
    [Fact]
    public void Passes_the_check_digits_and_begins_with_four_zeros()
    {
        var numbers = Enumerable.Range(0, 10_000).Select(FictionalSiret.Number).ToList();
        Assert.Equal(10_000, numbers.Distinct().Count());
        Assert.All(numbers, siret => Assert.StartsWith("0000", siret.Siren.Value, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(10_000)]
    public void Refuses_numbers_beyond_the_range(int number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => FictionalSiret.Number(number));
}
