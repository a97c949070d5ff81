using System.Globalization;
using SocialSecurityNumber = Matching.Persistence.Importing.SocialSecurityNumber;

namespace Matching.Persistence.Tests.Importing;

public sealed class SocialSecurityNumberTests
{
    [Fact]
    public void Finds_a_thousand_numbers_however_they_are_written()
    {
        var random = new Random(20_261_121);
        for (var i = 0; i < 1_000; i++)
        {
            var number = Number(random);
            var written = (i % 4) switch { 0 => number, 1 => Spaced(number, " "), 2 => Spaced(number, "\u00a0"), _ => Spaced(number, i % 8 < 4 ? "." : "\n") };
            var text = $"Note: {written}, à rappeler";

            Assert.True(SocialSecurityNumber.IsIn(text), text);
            Assert.Equal("Note: [NIR], à rappeler", SocialSecurityNumber.Mask(text));
        }
    }

    [Theory]
    [InlineData("2 55 08 14 168 025 38")]
    [InlineData("1 85 05 2A 006 084 36")]
    public void Accepts_a_known_number_only_with_its_key(string number)
    {
        var digits = number.Replace(" ", "", StringComparison.Ordinal);
        var right = digits[..13] + Key(digits[..13]);
        var wrong = digits[..13] + (Key(digits[..13]) == "01" ? "02" : "01");

        Assert.True(SocialSecurityNumber.IsIn(right));
        Assert.False(SocialSecurityNumber.IsIn(wrong));
    }

    [Theory]
    [InlineData("35600000000048")]
    [InlineData("FR7630006000011234567890189")]
    [InlineData("2026-03-31 06 12 34 56 78")]
    [InlineData("")]
    public void Lets_other_numbers_pass(string text)
    {
        Assert.False(SocialSecurityNumber.IsIn(text));
        Assert.Equal(text, SocialSecurityNumber.Mask(text));
    }

    private static string Number(Random random)
    {
        var department = random.Next(12) switch { 0 => "2A", 1 => "2B", _ => random.Next(1, 96).ToString("00", CultureInfo.InvariantCulture) };
        if (department == "20") department = "31";
        var body = string.Create(CultureInfo.InvariantCulture,
            $"{random.Next(1, 3)}{random.Next(100):00}{random.Next(1, 13):00}{department}{random.Next(1, 990):000}{random.Next(1, 1000):000}");
        return body + Key(body);
    }

    private static string Key(string body)
    {
        var number = long.Parse(body.Replace("2A", "19", StringComparison.Ordinal).Replace("2B", "18", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        return (97 - (number % 97)).ToString("00", CultureInfo.InvariantCulture);
    }

    private static string Spaced(string number, string separator) =>
        string.Join(separator, number[..1], number[1..3], number[3..5], number[5..7], number[7..10], number[10..13], number[13..]);
}
