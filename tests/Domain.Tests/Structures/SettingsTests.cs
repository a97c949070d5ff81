namespace Matching.Domain.Tests.Structures;

public class SettingsTests
{
    private static readonly BuyerId Metropole = new(Guid.Parse("00000000-0000-0000-0000-000000000001"));
    private static readonly BuyerId Tisseo = new(Guid.Parse("00000000-0000-0000-0000-000000000002"));

    private static readonly ClauseDeskSettings Settings = new()
    {
        ValuationWindows = [new(24), new(12, ContractType.Cdi), new(18, BuyerId: Tisseo), new(36, ContractType.Cdi, Tisseo)],
        QpvTransitionMonths = 3,
        QpvTransitionsByBuyer = [new(Tisseo, 12)],
    };

    [Theory]
    [InlineData(ContractType.Cdd, false, 24)]
    [InlineData(ContractType.Cdi, false, 12)]
    [InlineData(ContractType.Cdd, true, 18)]
    [InlineData(ContractType.Cdi, true, 36)]
    public void The_most_specific_window_applies(ContractType type, bool isTisseo, int months) =>
        Assert.Equal(months, Settings.ValuationWindowMonths(type, isTisseo ? Tisseo : Metropole));

    [Fact]
    public void The_defaults_are_sound() => Assert.Empty(new ClauseDeskSettings().Faults());

    [Fact]
    public void Every_unsound_setting_is_told()
    {
        var settings = new ClauseDeskSettings
        {
            EligibilityRuleSet = "geiq", HoursPerFte = 16.07m, SeniorAge = 5, OtherOpinionValidityMonths = 0, RecentWorkUsableDays = -1,
            QpvTransitionMonths = -1, IntroductionLapsesAfterDays = 0, IntroductionReminderDays = -1, CandidatureWarnedAfterDays = 0,
            CandidatureStaleAfterDays = 0, LowestGeocodingScore = double.NaN,
            QpvTransitionsByBuyer = [new(Tisseo, 61)], ValuationWindows = [new(0)],
        };
        Assert.Equal(
            [
                "eligibilityRuleSet", "hoursPerFte", "seniorAge", "otherOpinionValidityMonths", "recentWorkUsableDays", "qpvTransitionMonths",
                "introductionLapsesAfterDays", "introductionReminderDays", "candidatureWarnedAfterDays", "candidatureStaleAfterDays",
                "lowestGeocodingScore", "qpvTransitionsByBuyer", "valuationWindows",
            ],
            settings.Faults().Select(fault => fault.Field!));
    }

    [Fact]
    public void Twenty_four_months_from_1_March_end_on_the_last_of_February() =>
        Assert.Equal(new DateOnly(2028, 2, 29), Settings.ValuedUntil(new(2026, 3, 1), ContractType.Cdd, Metropole));

    [Fact]
    public void Without_a_window_hours_count_for_ever() =>
        Assert.Null((Settings with { ValuationWindows = [] }).ValuationWindowMonths(ContractType.Cdi, Tisseo));

    [Fact]
    public void A_buyer_may_have_a_transition_of_its_own()
    {
        Assert.Equal(12, Settings.QpvTransitionMonthsFor(Tisseo));
        Assert.Equal(3, Settings.QpvTransitionMonthsFor(Metropole));
        Assert.Equal(3, Settings.QpvTransitionMonthsFor(null));
    }

    [Fact]
    public void A_full_time_equivalent_has_hours() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ClauseDeskSettings { HoursPerFte = 0 });

    [Fact]
    public void A_desk_covers_its_intercommunalities_and_departments()
    {
        var desk = new ClauseDesk
        {
            Id = default,
            Name = "Guichet",
            TerritoryEpciCodes = ["243100518"],
            TerritoryDepartments = ["81"],
        };
        var toulouse = new Commune
        {
            Code = InseeCode.Parse("31555"),
            Name = "Toulouse",
            Kind = CommuneKind.Commune,
            Department = "31",
            EpciCode = "243100518",
        };
        Assert.True(desk.Covers(toulouse));
        Assert.True(desk.Covers(toulouse with { Department = "81", EpciCode = null }));
        Assert.False(desk.Covers(toulouse with { EpciCode = "200071298" }));
    }

    [Theory]
    [InlineData(PrescriberKind.Spip, true)]
    [InlineData(PrescriberKind.Cada, true)]
    [InlineData(PrescriberKind.Csapa, true)]
    [InlineData(PrescriberKind.MissionLocale, false)]
    [InlineData(PrescriberKind.FranceTravail, false)]
    public void Kinds_that_reveal_a_situation_are_sensitive(PrescriberKind kind, bool isSensitive) =>
        Assert.Equal(isSensitive, kind.IsSensitive());

    [Theory]
    [InlineData(PrescriberKind.Plie, PrescriberAuthorisation.Validated, true)]
    [InlineData(PrescriberKind.Plie, PrescriberAuthorisation.NotSet, false)]
    [InlineData(PrescriberKind.Plie, PrescriberAuthorisation.Refused, false)]
    [InlineData(PrescriberKind.Orienteur, PrescriberAuthorisation.Validated, false)]
    public void Only_a_validated_prescriber_is_authorised(PrescriberKind kind, PrescriberAuthorisation authorisation, bool expected) =>
        Assert.Equal(expected, new Prescriber { Id = default, Name = "X", Kind = kind, Authorisation = authorisation }.IsAuthorised);
}
