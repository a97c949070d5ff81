using Matching.Domain;

namespace Matching.Tests;

public sealed class HeldOutListTests
{
    [Fact]
    public void Puts_most_points_first_and_selects_as_many_as_were_hired()
    {
        var list = HeldOutList.Of(Offer(0, 3, 1, 0), [Points.Of(10), Points.Of(40), Points.Of(20), Points.Of(30)], Rules(4));

        Assert.Equal([1, 3, 2, 0], list.Entries.Select(entry => entry.Person.Value.ToByteArray()[15] - 1));
        Assert.Equal([1, 2, 3, 4], list.Entries.Select(entry => entry.Rank));
        Assert.Equal([true, true, false, false], list.Entries.Select(entry => entry.IsSelected));
        Assert.Equal(MarcheSector.Cleaning, list.Sector);
    }

    [Fact]
    public void Keeps_the_rules_points_for_comparing_like_with_like() =>
        Assert.Equal([Points.Of(51), Points.Of(50)], HeldOutList.Of(Offer(1, 0), [Points.Of(1), Points.Of(2)], Rules(2)).Entries.Select(entry => entry.Suitability));

    [Fact]
    public void Selects_one_where_nobody_was_hired() =>
        Assert.Equal([true, false, false], HeldOutList.Of(Offer(0, 0, 0), Rules(3), Rules(3)).Entries.Select(entry => entry.IsSelected));

    [Fact]
    public void Draws_among_equals_as_every_list_does()
    {
        var equal = Enumerable.Repeat(Points.Of(50), 20).ToList();
        var offer = Offer(new int[20]);

        Assert.Equal(
            offer.Pairs.Select(pair => pair.Pair.Person.Id).OrderBy(person => TieOrder.Lot(offer.OfferId.Value, person.Value)),
            HeldOutList.Of(offer, equal, equal).Entries.Select(entry => entry.Person));
    }

    [Fact]
    public void Refuses_points_for_other_pairs()
    {
        Assert.Throws<ArgumentException>(() => HeldOutList.Of(Offer(0, 1), Rules(3), Rules(2)));
        Assert.Throws<ArgumentException>(() => HeldOutList.Of(Offer(0, 1), Rules(2), Rules(1)));
    }

    private static List<Points> Rules(int count) => [.. Enumerable.Range(0, count).Select(at => Points.Of(50 + at))];

    private static JudgedOffer Offer(params int[] grades) => new(Sample.Offer.Id, Sample.Today, MarcheSector.Cleaning, "31", ContractType.Cdd,
    [
        .. grades.Select((grade, at) => new JudgedPair(
            PairSnapshot.Of(Sample.Offer, Sample.Person with { Id = new(new Guid(0, 0, 0, [0, 0, 0, 0, 0, 0, 0, (byte)(at + 1)])) }, Sample.Today, DefaultRuleWeights.Standard, Sample.Occupations),
            grade, null, AuditTraits.Unknown)),
    ]);
}
