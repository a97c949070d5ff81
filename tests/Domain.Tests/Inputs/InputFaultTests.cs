namespace Matching.Domain.Tests.Inputs;

public class InputFaultTests
{
    [Fact]
    public void A_huge_value_is_shortened()
    {
        var fault = new InputFault("text.too-long", new string('x', 10_000_000), "less");
        Assert.Equal(InputFault.LongestValue, fault.Value.Length);
        Assert.EndsWith("…", fault.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Control_characters_and_surrogates_are_made_visible() =>
        Assert.Equal("a\\u0000b\\u000ac\\ud800", new InputFault("x", "a\0b\nc\ud800", "y").Value);

    [Fact]
    public void Fields_nest_from_the_inside_out() =>
        Assert.Equal("lots[2].obligations[0].deadline",
            (new InputFault("x", "y", "z") { Field = "deadline" }).In("obligations[0]").In("lots[2]").Field);

    [Fact]
    public void Bounds_travel_as_values()
    {
        Assert.Empty(new InputFault("x.y", "v", "plain").Bounds);
        Assert.Equal(new object[] { 1.5m, 12 }, new InputFault("x.y", "v", $"from {1.5m} to {12} hours").Bounds);
        Assert.Equal("from 1.5 to 12 hours", new InputFault("x.y", "v", $"from {1.5m} to {12} hours").Allowed);
        Assert.Equal(new object[] { "2026-03-01" }, DateRange.Check("endsOn", new(2026, 3, 1), new(2026, 2, 1))?.Bounds);
        Assert.Equal(new object[] { 200, 201 }, PlainText.Check("name", new string('x', 201))?.Bounds);
        Assert.Equal(new object[] { "PUBLISHED, CANCELLED" }, Any.Offer.TransitionTo(OfferStatus.Filled).Refusal?.Bounds);
    }

    [Theory]
    [InlineData("plain\ttext\r\n", null)]
    [InlineData(null, null)]
    [InlineData("nul\0", "text.control-character")]
    [InlineData("pair 😀", null)]
    public void Plain_text_is_well_formed(string? text, string? code) =>
        Assert.Equal(code, PlainText.Check("field", text)?.Code);

    [Fact]
    public void A_lone_surrogate_is_refused_wherever_it_stands()
    {
        // Not as test data: the runner would repair the texts on their way here.
        string[] texts = ["lone \ud83d", "\udc00 low", "high \ud83d before", "\udc00\ud83d reversed"];
        Assert.All(texts, text => Assert.Equal("text.lone-surrogate", PlainText.Check("field", text)?.Code));
    }

    [Fact]
    public void Text_of_the_longest_length_passes_and_one_more_does_not()
    {
        Assert.Null(PlainText.Check("field", new string('é', 200)));
        Assert.Equal("at most 200 characters, not 201", PlainText.Check("field", new string('é', 201))?.Allowed);
    }

    [Fact]
    public void A_required_text_is_not_blank() =>
        Assert.Equal("text.empty", PlainText.Check("field", "  ", required: true)?.Code);

    [Theory]
    [InlineData("2026-03-01", "2026-02-28", "date.reversed")]
    [InlineData("2026-03-01", "2026-03-01", null)]
    [InlineData("0026-03-01", "2026-03-01", "date.implausible")]
    [InlineData("2026-03-01", "2206-03-01", "date.implausible")]
    [InlineData("2026-03-01", null, null)]
    public void Dates_are_in_order_and_plausible(string start, string? end, string? code) =>
        Assert.Equal(code, DateRange.Check("endsOn", Day(start), end is null ? null : Day(end))?.Code);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
