namespace Matching.Domain.Tests.Candidates;

public class AgeTests
{
    [Theory]
    [InlineData(2000, 6, 15, 2026, 6, 14, 25)]
    [InlineData(2000, 6, 15, 2026, 6, 15, 26)]
    [InlineData(2000, 2, 29, 2026, 2, 28, 25)]
    [InlineData(2000, 2, 29, 2026, 3, 1, 26)]
    [InlineData(2000, 2, 29, 2028, 2, 28, 27)]
    [InlineData(2000, 2, 29, 2028, 2, 29, 28)]
    [InlineData(2026, 6, 15, 2026, 6, 14, -1)]
    public void Counts_completed_years(int birthYear, int birthMonth, int birthDay, int year, int month, int day, int age) =>
        Assert.Equal(age, Age.InYears(new(birthYear, birthMonth, birthDay), new(year, month, day)));

    [Fact]
    public void The_first_day_of_an_age_is_the_first_day_on_which_it_is_counted()
    {
        for (var birth = new DateOnly(1999, 12, 25); birth < new DateOnly(2001, 1, 5); birth = birth.AddDays(1))
            for (var years = 20; years <= 28; years++)
            {
                var first = Age.FirstDayAged(birth, years);
                Assert.Equal((years - 1, years), (Age.InYears(birth, first.AddDays(-1)), Age.InYears(birth, first)));
            }
    }
}
