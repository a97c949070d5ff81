using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Matching.Api.Matches;

namespace Matching.Api.Tests.Matches;

public sealed partial class ReasonSentencesTests
{
    public static TheoryData<string> Codes => [.. OfRules(), .. Constants(typeof(BlockerCodes)), .. Constants(typeof(ListCodes))];

    public static TheoryData<string> Templates =>
    [
        .. OfRules(), .. Constants(typeof(BlockerCodes)), .. Constants(typeof(ListCodes)), BlockerCodes.NotEligible + "-yet",
        "mobility.within-radius", "mobility.beyond-radius", "mobility.transit-unknown-radius",
    ];

    public static TheoryData<string> Terms =>
    [
        .. Names<TransportMeans>("means"), .. Names<Shift>("shift"), .. Names<ContractType>("contractType"), .. Names<QualificationLevel>("level"),
        .. Names<Barrier>("barrier"), .. Names<LeverKind>("lever"),
        .. Missing.Select(what => $"missing.{what}"),
        .. EligibilityRuleSets.All.SelectMany(rules => rules.Criteria).SelectMany(criterion => criterion.SourceKeys).Distinct(),
        .. EligibilityRuleSets.All.Select(rules => $"ruleSet.{rules.Id}"),
        .. EligibilityRuleSets.All.SelectMany(rules => rules.Criteria).Select(criterion => criterion.LabelKey).Distinct(),
    ];

    private static readonly string[] Missing = ["shift", "weeklyHours", "availableFrom", "contractType"];
    private static readonly Dictionary<string, string> NoLabels = [], Labels = new() { ["F1703"] = "Maçon / Maçonne" };

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
        Sentences.AssertSound(Typography.Set(ReasonSentences.Term(term, ReaderLanguage.Fr), ReaderLanguage.Fr), ReaderLanguage.Fr);
        Assert.NotEmpty(ReasonSentences.Term(term, ReaderLanguage.En));
    }

    [Fact]
    public void Values_are_written_as_the_language_writes_them()
    {
        var reason = new Reason("mobility.within",
        [
            ReasonValue.Minutes("minutes", new(262)),
            ReasonValue.Minutes("accepted", new(450)),
            ReasonValue.Term("means", TransportMeans.Car),
            ReasonValue.Kilometres("km", new(15.04)),
        ]);

        Assert.Equal(
            "Environ 26\u00A0min en voiture depuis la commune de résidence (15\u00A0km, estimation), pour 45\u00A0min acceptées.",
            ReasonSentences.Say(reason, ReaderLanguage.Fr, NoLabels));
        Assert.Equal(
            "About 26 min by car from the commune of residence (15 km, estimate), of 45 min accepted.",
            ReasonSentences.Say(reason, ReaderLanguage.En, NoLabels));
    }

    [Fact]
    public void A_radius_that_somebody_accepts_is_said_as_their_file_says_it()
    {
        var reason = new Reason("mobility.within",
        [
            ReasonValue.Minutes("minutes", new(136)),
            ReasonValue.Minutes("accepted", new(486)),
            ReasonValue.Term("means", TransportMeans.Car),
            ReasonValue.Kilometres("km", new(4.9)),
            ReasonValue.Kilometres("radius", new(30)),
        ]);

        Assert.Equal(
            "Environ 14 min en voiture depuis la commune de résidence (4,9 km, estimation), dans le rayon de 30 km accepté (à vol d’oiseau).",
            Sentences.Plain(ReasonSentences.Say(reason, ReaderLanguage.Fr, NoLabels)));
        Assert.Equal(
            "About 14 min by car from the commune of residence (4.9 km, estimate), within the 30 km radius accepted (as the crow flies).",
            ReasonSentences.Say(reason, ReaderLanguage.En, NoLabels));
    }

    [Theory]
    [InlineData(0, "0 jour", "0 days")]
    [InlineData(1, "1 jour", "1 day")]
    [InlineData(2, "2 jours", "2 days")]
    public void A_word_agrees_with_its_number(int days, string french, string english)
    {
        var reason = new Reason(BlockerCodes.OfferClosed, [ReasonValue.On("lastDay", new(2026, 3, 1)), ReasonValue.Days("daysLate", days)]);

        Assert.Equal($"Offre close depuis le 01/03/2026 ({french}).", Sentences.Plain(ReasonSentences.Say(reason, ReaderLanguage.Fr, NoLabels)));
        Assert.Equal($"Offer closed since 01/03/2026 ({english}).", ReasonSentences.Say(reason, ReaderLanguage.En, NoLabels));
    }

    [Fact]
    public void Several_criteria_are_told_in_one_sentence()
    {
        var reason = new Reason(
            BlockerCodes.EligibilityUnknown,
            [ReasonValue.Term("criterion", "rsa"), ReasonValue.Term("criterion", "senior"), ReasonValue.Term("criterion", "refugee")]);

        Assert.Equal(
            "Éligibilité à préciser : bénéficiaire du RSA ; demandeur d’emploi senior ; réfugié.",
            Sentences.Plain(ReasonSentences.Say(reason, ReaderLanguage.Fr, NoLabels)));
        Assert.Equal(
            "Eligibility to be clarified: recipient of the RSA; senior job-seeker; refugee.",
            ReasonSentences.Say(reason, ReaderLanguage.En, NoLabels));
    }

    /// <summary>Every template, each with every word or with small, broken and large numbers in each of its slots.</summary>
    [Theory, MemberData(nameof(Templates))]
    public void Every_sentence_is_sound_whatever_its_values(string template)
    {
        var code = template.Replace("-radius", "", StringComparison.Ordinal).Replace("-yet", "", StringComparison.Ordinal);
        var slots = Place().Matches(ReasonSentences.Term(template, ReaderLanguage.Fr))
            .Select(place => place.Value.Trim('{', '}').Split('|')[0])
            .Distinct()
            .ToList();
        var choices = slots.ToDictionary(slot => slot, slot => ValuesOf(code, slot).ToList());
        for (var turn = 0; turn < choices.Values.Select(values => values.Count).Append(1).Max(); turn++)
        {
            var reason = new Reason(code, [.. slots.Select(slot => choices[slot][turn % choices[slot].Count])]);
            foreach (var language in Enum.GetValues<ReaderLanguage>())
                Sentences.AssertSound(ReasonSentences.Say(reason, language, Labels), language, holdsFrenchNames: slots.Contains("licence"));
        }
    }

    [Fact]
    public void An_occupation_is_said_by_its_label()
    {
        var reason = new Reason("occupation.same", [ReasonValue.Occupation("offered", RomeCode.Parse("F1703"))]);

        Assert.Equal("Recherche exactement ce métier : Maçon / Maçonne.", Sentences.Plain(ReasonSentences.Say(reason, ReaderLanguage.Fr, Labels)));
    }

    private static IEnumerable<ReasonValue> ValuesOf(string code, string slot) => slot switch
    {
        "means" => Members<TransportMeans>(slot),
        "shift" => Members<Shift>(slot),
        "contractType" => Members<ContractType>(slot),
        "asked" or "held" => Members<QualificationLevel>(slot),
        "barrier" => Members<Barrier>(slot),
        "lever" => Members<LeverKind>(slot),
        "missing" => Missing.Select(what => ReasonValue.Term(slot, what)),
        "ruleSet" => EligibilityRuleSets.All.Select(rules => ReasonValue.Term(slot, rules.Id)),
        "criterion" => EligibilityRuleSets.All.SelectMany(rules => rules.Criteria).Select(criterion => ReasonValue.Term(slot, criterion.Code)).Distinct(),
        "licence" => LicenceCatalogue.All.Select(entry => ReasonValue.Licence(slot, entry.Code)),
        "offered" or "target" when code.StartsWith("occupation.", StringComparison.Ordinal) => [ReasonValue.Occupation(slot, RomeCode.Parse("F1703"))],
        "availableFrom" or "startsOn" or "endsOn" or "possibleFrom" or "validUntil" or "lastDay" or "lastContact" or "latest" or "on" or "since" =>
            [ReasonValue.On(slot, new(2026, 12, 1))],
        "minutes" or "accepted" or "beyond" or "assumed" or "limit" =>
            new[] { 1, 10, 136, 486, 17_438 }.Select(tenths => ReasonValue.Minutes(slot, new(tenths))),
        "km" or "radius" => new[] { 0.04, 1, 4.94, 30, 441.9, 1_200 }.Select(length => ReasonValue.Kilometres(slot, new(length))),
        "remaining" or "target" or "relatedHours" or "offered" or "wanted" =>
            new[] { 0m, 1, 24.5m, 35, 1_165.27m }.Select(hours => ReasonValue.Hours(slot, hours)),
        "daysLate" or "gapDays" or "daysEarly" => new[] { 0, 1, 2, 1_500 }.Select(days => ReasonValue.Days(slot, days)),
        _ => new[] { 0, 1, 2, 1_500 }.Select(count => ReasonValue.Count(slot, count)),
    };

    private static IEnumerable<ReasonValue> Members<T>(string slot) where T : struct, Enum => Enum.GetValues<T>().Select(term => ReasonValue.Term(slot, term));

    // Whatever a rule may say is a field of its class.
    private static IEnumerable<string> OfRules() =>
        typeof(RuleReason).Assembly.GetTypes().SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(field => field.FieldType == typeof(RuleReason)).Select(field => ((RuleReason)field.GetValue(null)!).Code);

    private static IEnumerable<string> Constants(Type codes) =>
        codes.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

    private static IEnumerable<string> Names<T>(string family) where T : struct, Enum => Enum.GetNames<T>().Select(name => $"{family}.{name}");

    private static List<string> Places(string sentence) =>
        [
            .. Place().Matches(sentence)
                .Select(place => place.Value.Trim('{', '}').Split('|')[0])
                .Order(StringComparer.Create(CultureInfo.InvariantCulture, ignoreCase: false)),
        ];

    [GeneratedRegex(@"\{[A-Za-z]+(?:\|[^}]+)?\}")]
    private static partial Regex Place();
}
