using System.Globalization;

namespace Matching.Domain.Eligibility.Conditions;

/// <summary>Whom a condition is asked about, and when.</summary>
internal sealed record Question(Candidate Candidate, DateOnly On, EligibilityContext Context)
{
    private static readonly Fact Unnamed = new("", "");

    /// <summary>Whether answers name their facts; an index that asks about everybody does without the texts.</summary>
    public bool NamesFacts { get; init; } = true;

    public Fact Fact(string code, DateOnly day) => NamesFacts ? new(code, DateRange.Text(day)) : Unnamed;

    public Fact Fact(string code, decimal? number) =>
        NamesFacts ? new(code, number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "") : Unnamed;

    public Fact Fact(string code, StatusPeriod period) => NamesFacts
        ? new($"{code}.{period.Status}", string.Create(CultureInfo.InvariantCulture, $"{period.Since:yyyy-MM-dd}/{period.Until:yyyy-MM-dd}"))
        : Unnamed;

    public Fact Fact(string code, QualificationLevel level) => NamesFacts ? new(code, level.ToString()) : Unnamed;

    public Fact Fact(string code, QpvVintage vintage, QpvMembership? membership) => NamesFacts
        ? new(
            $"{code}.{(int)vintage}",
            membership?.Code?.ToString() ?? membership?.UnknownReason ?? (membership?.Presence == QpvPresence.Outside ? "outside" : ""))
        : Unnamed;
}
