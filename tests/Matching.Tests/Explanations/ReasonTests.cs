namespace Matching.Tests;

public sealed class ReasonTests
{
    [Fact]
    public void Values_know_their_unit_and_write_themselves_without_culture()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture = new("fr-FR");
        try
        {
            Assert.Equal("minutes=26.2", ReasonValue.Minutes("minutes", new(262)).ToString());
            Assert.Equal("km=10.1", ReasonValue.Kilometres("km", new(10.05)).ToString());
            Assert.Equal("owed=1234.5", ReasonValue.Hours("owed", 1234.5m).ToString());
            Assert.Equal("share=33.3", ReasonValue.Percent("share", Fit.Of(0.3333m)).ToString());
            Assert.Equal("on=2026-12-01", ReasonValue.On("on", new(2026, 12, 1)).ToString());
            Assert.Equal("code=F1703", ReasonValue.Occupation("code", RomeCode.Parse("F1703")).ToString());
            Assert.Equal("shift=Night", ReasonValue.Term("shift", Shift.Night).ToString());
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Numbers_dates_and_texts_are_told_apart()
    {
        Assert.Equal(26.2m, ReasonValue.Minutes("minutes", new(262)).Number);
        Assert.Null(ReasonValue.Minutes("minutes", new(262)).Date);
        Assert.Equal(new DateOnly(2026, 12, 1), ReasonValue.On("on", new(2026, 12, 1)).Date);
        Assert.Null(ReasonValue.On("on", new(2026, 12, 1)).Number);
        Assert.Null(ReasonValue.Term("shift", Shift.Night).Number);
    }

    [Fact]
    public void Reasons_are_equal_by_code_and_values_and_find_values_by_name()
    {
        var one = new Reason("a.b", [ReasonValue.Days("late", 3), ReasonValue.Count("n", 2)]);
        var same = new Reason("a.b", [ReasonValue.Days("late", 3), ReasonValue.Count("n", 2)]);

        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(one, new Reason("a.b", [ReasonValue.Days("late", 4), ReasonValue.Count("n", 2)]));
        Assert.Equal(3, one["late"]!.Value.Number);
        Assert.Null(one["missing"]);
        Assert.Equal("a.b(late=3, n=2)", one.ToString());
    }
}
