using Matching.Api.Limits;

namespace Matching.Api.Tests.Limits;

public sealed class PurseTests
{
    private readonly StoppedClock _clock = new();

    [Fact]
    public void What_is_left_may_be_spent_and_a_debt_is_waited_off()
    {
        var purse = new Purse(10, 100, _clock);

        purse.Spend(99);
        Assert.Null(purse.Wait);
        purse.Spend(51);
        Assert.InRange(purse.Wait!.Value.TotalSeconds, 5, 5.01);
        _clock.Passed += TimeSpan.FromSeconds(5);
        Assert.NotNull(purse.Wait);
        _clock.Passed += purse.Wait!.Value;
        Assert.Null(purse.Wait);
    }

    [Fact]
    public void It_holds_no_more_than_it_may_however_long_nobody_spends()
    {
        var purse = new Purse(10, 100, _clock);
        _clock.Passed += TimeSpan.FromDays(1);

        purse.Spend(100);

        Assert.NotNull(purse.Wait);
        Assert.False(purse.IsFull);
        _clock.Passed += TimeSpan.FromSeconds(10);
        Assert.True(purse.IsFull);
    }

    [Fact]
    public void Purses_that_are_full_again_are_let_go()
    {
        var purses = new Purses(10, 100, _clock);
        purses.Of("in debt").Spend(1_000);
        for (var number = 1; number < 10_000; number++) purses.Of($"user {number}").Spend(1);
        _clock.Passed += TimeSpan.FromSeconds(1);

        purses.Of("one more");

        Assert.Equal(2, purses.Count);
        Assert.NotNull(purses.Of("in debt").Wait);
    }
}
