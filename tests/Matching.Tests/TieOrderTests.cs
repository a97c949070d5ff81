namespace Matching.Tests;

public sealed class TieOrderTests
{
    [Fact]
    public void A_lot_is_the_same_on_every_machine() =>
        Assert.Equal(TieOrder.Lot(new("00000000-0000-0000-0000-000000000001"), new("00000000-0000-0000-0000-000000000002")),
            TieOrder.Lot(new("00000000-0000-0000-0000-000000000001"), new("00000000-0000-0000-0000-000000000002")));

    [Fact]
    public void Nobody_is_first_everywhere()
    {
        var people = Enumerable.Range(1, 10).Select(i => new Guid(i, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)).ToList();
        var firsts = Enumerable.Range(1, 2_000)
            .Select(i => new Guid(i, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0))
            .CountBy(offer => people.MinBy(person => TieOrder.Lot(offer, person)))
            .ToDictionary();

        // 200 each on average, give or take four standard deviations (13.4).
        Assert.All(people, person => Assert.InRange(firsts.GetValueOrDefault(person), 146, 254));
    }
}
