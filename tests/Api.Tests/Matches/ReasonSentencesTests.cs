using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Matching.Domain;

namespace Matching.Api.Tests.Matches;

public sealed partial class ReasonSentencesTests
{
    public static TheoryData<string> Codes => [.. Constants(typeof(ReasonCodes)), .. Constants(typeof(BlockerCodes)), .. Constants(typeof(FloorCodes))];

    public static TheoryData<string> Terms =>
    [
        .. Names<TransportMeans>("means"), .. Names<Shift>("shift"), .. Names<ContractType>("contractType"), .. Names<QualificationLevel>("level"),
        .. Names<Domain.Barrier>("barrier"), .. Names<LeverKind>("lever"),
        .. EligibilityRuleSets.All.Select(rules => $"ruleSet.{rules.Id}"),
        .. EligibilityRuleSets.All.SelectMany(rules => rules.Criteria).Select(criterion => criterion.LabelKey).Distinct(),
    ];

    [Theory, MemberData(nameof(Codes))]
    public void Every_code_has_a_sentence_in_both_languages(string code)
    {
        var (french, english) = (ReasonSentences.Term(code, ReaderLanguage.Fr), ReasonSentences.Term(code, ReaderLanguage.En));

        Assert.NotEqual(french, english);
        Assert.Equal(Places(french), Places(english));
    }

    [Theory, MemberData(nameof(Terms))]
    public void Every_term_has_words_in_both_languages(string term)
    {
        Assert.NotEmpty(ReasonSentences.Term(term, ReaderLanguage.Fr));
        Assert.NotEmpty(ReasonSentences.Term(term, ReaderLanguage.En));
    }

    [Fact]
    public void Values_are_written_as_the_language_writes_them()
    {
        var reason = new Reason(ReasonCodes.MobilityWithin,
        [
            ReasonValue.Minutes("minutes", new(262)), ReasonValue.Minutes("accepted", new(450)), ReasonValue.Term("means", TransportMeans.Car), ReasonValue.Kilometres("km", new(15.04)),
        ]);

        Assert.Equal("Environ 26,2 min en voiture depuis la commune de résidence, pour 45 min acceptées (estimation, 15 km).", ReasonSentences.Say(reason, ReaderLanguage.Fr, new Dictionary<string, string>()));
        Assert.Equal("About 26.2 min by car from the commune of residence, of 45 min accepted (estimate, 15 km).", ReasonSentences.Say(reason, ReaderLanguage.En, new Dictionary<string, string>()));
    }

    [Fact]
    public void An_occupation_is_said_by_its_label()
    {
        var reason = new Reason(ReasonCodes.OccupationSame, [ReasonValue.Occupation("offered", RomeCode.Parse("F1703"))]);

        Assert.Equal("Recherche exactement ce métier : Maçon / Maçonne (F1703).", ReasonSentences.Say(reason, ReaderLanguage.Fr, new Dictionary<string, string> { ["F1703"] = "Maçon / Maçonne" }));
    }

    private static IEnumerable<string> Constants(Type codes) =>
        codes.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

    private static IEnumerable<string> Names<T>(string family) where T : struct, Enum => Enum.GetNames<T>().Select(name => $"{family}.{name}");

    private static List<string> Places(string sentence) => [.. Place().Matches(sentence).Select(place => place.Value).Order(StringComparer.Create(CultureInfo.InvariantCulture, ignoreCase: false))];

    [GeneratedRegex(@"\{[A-Za-z]+\}")]
    private static partial Regex Place();
}
