using System.Globalization;

namespace Matching.Domain.Eligibility.Conditions;

/// <summary>Whom a condition is asked about, and when.</summary>
internal sealed record Question(Candidate Candidate, DateOnly On, EligibilityContext Context)
{
    public Fact Fact(string code, DateOnly day) => new(code, DateRange.Text(day));

    public Fact Fact(string code, decimal? number) => new(code, number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "");

    public Fact Fact(string code, StatusPeriod period) =>
        new($"{code}.{period.Status}", string.Create(CultureInfo.InvariantCulture, $"{period.Since:yyyy-MM-dd}/{period.Until:yyyy-MM-dd}"));

    public Fact Fact(string code, QualificationLevel level) => new(code, level.ToString());

    public Fact Fact(string code, QpvVintage vintage, QpvMembership? membership) => new(
        $"{code}.{(int)vintage}",
        membership?.Code?.ToString() ?? membership?.UnknownReason ?? (membership?.Presence == QpvPresence.Outside ? "outside" : ""));
}
