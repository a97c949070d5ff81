using Matching.Api.Matches;

namespace Matching.Api.Tests.Matches;

public sealed class ContributionSentencesTests
{
    public static TheoryData<string> Features => [.. MatchFeatures.Schema.Features.Select(feature => feature.Name)];

    public static TheoryData<string> Terms =>
    [
        .. Enum.GetNames<OccupationLink>().Select(name => $"link.{name}"), .. Enum.GetNames<MarcheSector>().Select(name => $"sector.{name}"),
        .. Enum.GetNames<RuleKind>().Select(name => $"rule.{name}"), .. Enum.GetNames<FeatureFamily>().Select(name => $"family.{name}"),
        "touch.0", "touch.1", "touch.2", "yes", "no", "learned-part",
    ];

    [Theory, MemberData(nameof(Features))]
    public void Every_feature_is_said_in_both_languages_known_or_not(string feature)
    {
        var family = FeatureFamily.Work;
        foreach (var value in new[] { 0.0, 1, double.NaN })
        {
            var contribution = new LearnedContribution(feature, family, value, Points.Of(1.25m));
            var (french, english) = (ContributionSentences.Say(contribution, ReaderLanguage.Fr), ContributionSentences.Say(contribution, ReaderLanguage.En));
            Assert.NotEqual(french, english);
            Assert.DoesNotContain("{", french + english, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Terms))]
    public void Every_term_has_words_in_both_languages(string term)
    {
        Assert.NotEmpty(ContributionSentences.Term(term, ReaderLanguage.Fr));
        Assert.NotEmpty(ContributionSentences.Term(term, ReaderLanguage.En));
    }

    [Theory]
    [InlineData("journey.minutes", 26.2, -1.25, "Durée du trajet (26 min) : −1,25 pt", "Length of the journey (26 min): −1.25 points")]
    [InlineData("licences.held", 0.5, 2, "Titres requis détenus (50 %) : +2,0 pt", "Required licences held (50%): +2.0 points")]
    [InlineData(
        "occupation.linked-wish",
        1,
        0.5,
        "Rang de ce métier parmi les souhaits (souhait n° 2) : +0,5 pt",
        "Place of that occupation among the wishes (wish no. 2): +0.5 points")]
    [InlineData(
        "occupation.link",
        2,
        0.004,
        "Proximité du métier recherché (métier proche) : +0,004 pt",
        "Nearness of the occupation looked for (close occupation): +0.004 points")]
    [InlineData(
        "barriers.childcare",
        1,
        -3,
        "Frein de garde d’enfants touché par ce travail (aide disponible) : −3,0 pt",
        "Childcare barrier touched by this work (a help is available): −3.0 points")]
    [InlineData("shift.kind", 2, 1, "Horaire du travail (soirée) : +1,0 pt", "Shift of the work (evening): +1.0 points")]
    [InlineData("start.days-late", 1, 1, "Retard sur la date de début (1 jour) : +1,0 pt", "Days after the start (1 day): +1.0 points")]
    [InlineData("path.gap-days", 53, 1, "Temps écoulé depuis le dernier contrat (53 jours) : +1,0 pt", "Time since the last contract (53 days): +1.0 points")]
    [InlineData(
        "hours.gap",
        double.NaN,
        -0.883,
        "Écart avec la durée hebdomadaire souhaitée, sans information au dossier : −0,883 pt, d’après les placements passés",
        "Difference from the weekly hours wanted, no information on file: −0.883 points, by past placements")]
    public void A_contribution_tells_the_value_and_its_points(string feature, double value, double points, string french, string english)
    {
        var contribution = new LearnedContribution(feature, FeatureFamily.Work, value, Points.Of((decimal)points));

        Assert.Equal(french, Sentences.Plain(ContributionSentences.Say(contribution, ReaderLanguage.Fr)));
        Assert.Equal(english, ContributionSentences.Say(contribution, ReaderLanguage.En));
    }

    [Fact]
    public void A_difference_tells_in_whose_favour_it_is()
    {
        Assert.Equal(
            "Trajet, d’après les placements passés : 2,5 pt de plus pour la première personne.",
            Sentences.Plain(ContributionSentences.Say(new MatchDifference(null, FeatureFamily.Journey, Points.Of(3), Points.Of(0.5m)), ReaderLanguage.Fr)));
        Assert.Equal(
            "Barriers: 4.0 points more for the second person.",
            ContributionSentences.Say(new MatchDifference(RuleKind.Barriers, null, Points.Zero, Points.Of(4)), ReaderLanguage.En));
    }
}
