using Matching.Seed.History.Facts;

namespace Matching.Seed.Tests.History.Facts;

public class PastWorkTests
{
    private static readonly CandidateId Person = new(Guid.Parse("00000000-0000-8000-8000-000000000001"));

    private readonly PastWork _work = new();

    public PastWorkTests() => _work.Add(Person, new(RomeCode.Parse("F1703"), new(2025, 1, 10), new(2025, 3, 31)));

    [Fact]
    public void Knows_the_domain_of_work_that_has_ended_and_no_other()
    {
        Assert.True(_work.KnowsDomain(Person, RomeCode.Parse("F1704"), new(2025, 3, 31)));
        Assert.False(_work.KnowsDomain(Person, RomeCode.Parse("F1704"), new(2025, 3, 30)));
        Assert.False(_work.KnowsDomain(Person, RomeCode.Parse("F1606"), new(2025, 12, 1)));
    }

    [Fact]
    public void Counts_days_and_placements_from_the_last_end()
    {
        _work.Add(Person, new(RomeCode.Parse("K2204"), new(2025, 5, 1), new(2025, 6, 30)));
        Assert.Equal((10, 1), (_work.DaysSince(Person, new(2025, 4, 10)), _work.CountOf(Person, new(2025, 4, 10))));
        Assert.Equal((1, 2), (_work.DaysSince(Person, new(2025, 7, 1)), _work.CountOf(Person, new(2025, 7, 1))));
        Assert.Null(_work.DaysSince(Person, new(2025, 1, 31)));
        Assert.Null(_work.DaysSince(new(Guid.NewGuid()), new(2025, 7, 1)));
    }

    [Theory]
    [InlineData("2025-01-01", "2025-01-09", true)]
    [InlineData("2025-01-01", "2025-01-10", false)]
    [InlineData("2025-03-31", "2025-05-01", false)]
    [InlineData("2025-04-01", "2025-05-01", true)]
    public void Leaves_somebody_free_outside_of_work(string from, string to, bool isFree) =>
        Assert.Equal(
            isFree,
            _work.IsFree(
                Person,
                DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture),
                DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture)));
}
