using System.Globalization;

namespace Matching.Domain.Eligibility.Conditions;

/// <summary>Writes down what a condition looked at.</summary>
internal static class Facts
{
    public static Fact Of(string code, DateOnly day) => new(code, DateRange.Text(day));

    public static Fact Of(string code, decimal? number) => new(code, number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "");

    public static Fact Of(string code, StatusPeriod period) =>
        new($"{code}.{period.Status}", string.Create(CultureInfo.InvariantCulture, $"{period.Since:yyyy-MM-dd}/{period.Until:yyyy-MM-dd}"));

    public static Fact Of(string code, QualificationLevel level) => new(code, level.ToString());

    public static Fact Of(string code, QpvVintage vintage, QpvMembership? membership) => new(
        $"{code}.{(int)vintage}",
        membership?.Code?.ToString() ?? membership?.UnknownReason ?? (membership?.Presence == QpvPresence.Outside ? "outside" : ""));
}
