using Matching.Api.Eligibility;
using Matching.Api.Matches;
using Matching.Api.Tests.Matches;

namespace Matching.Api.Tests.Eligibility;

public sealed class FactSentencesTests
{
    private static readonly string[] Periods = ["2025-06-01/", "/2026-03-31", "2025-06-01/2026-03-31", "/"];

    private static readonly string[] Residences =
        ["", "outside", "QN03101M", "geocoding.missing", "geocoding.municipality", "geocoding.score", "perimeters.missing"];

    public static TheoryData<string, string> Facts => new(
    [
        .. Enum.GetNames<PersonStatus>().SelectMany(status => Periods.Select(period => ($"status.{status}", period))),
        .. Enum.GetValues<QpvVintage>().SelectMany(vintage => Residences.Select(residence => ($"qpv.{(int)vintage}", residence))),
        .. Enum.GetNames<QualificationLevel>().Select(level => ("level", level)),
        .. new[] { "birthDate", "jobSeekerSince", "isJobSeeker", "recentWork", "level", "schoolingEndedOn", "statusesReviewedOn" }.Select(fact => (fact, "")),
        ("age", "51"), ("isJobSeeker", "true"), ("isJobSeeker", "false"),
        ("jobSeekerSince", "2025-06-01"), ("schoolingEndedOn", "2019-07-01"), ("statusesReviewedOn", "2026-01-15"),
        ("recentWork.hours", "1500.5"), ("recentWork.months", "3"), ("recentWork.upTo", "2026-11-01"), ("recentWork.hours", ""), ("recentWork.months", ""),
    ]);

    [Theory, MemberData(nameof(Facts))]
    public void Every_fact_is_said_in_both_languages(string code, string value)
    {
        foreach (var language in Enum.GetValues<ReaderLanguage>())
            Sentences.AssertSound(FactSentences.Say(new(code, value), language), language);
    }

    [Theory]
    [InlineData("status.Rsa", "2025-06-01/", "Bénéficiaire du RSA : depuis le 01/06/2025", "Recipient of the RSA: since 01/06/2025")]
    [InlineData("level", "Level3", "Niveau de qualification : niveau 3 (CAP, BEP)", "Qualification level: level 3 (CAP, BEP)")]
    [InlineData("recentWork.hours", "1500.5", "Heures travaillées sur 12 mois : 1 500,5 h", "Hours worked in 12 months: 1,500.5 h")]
    [InlineData("age", "51", "Âge : 51 ans", "Age: 51 years")]
    [InlineData(
        "qpv.2024",
        "outside",
        "Résidence en quartier prioritaire, périmètres de 2024 : non",
        "Residence in a priority district, perimeters of 2024: no")]
    public void A_fact_tells_its_value_in_words(string code, string value, string french, string english)
    {
        Assert.Equal(french, Sentences.Plain(FactSentences.Say(new(code, value), ReaderLanguage.Fr)));
        Assert.Equal(english, FactSentences.Say(new(code, value), ReaderLanguage.En));
    }
}
