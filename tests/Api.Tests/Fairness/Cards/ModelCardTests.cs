using System.Collections;
using System.Globalization;
using System.Resources;
using Matching.Api.Fairness.Cards;
using Matching.Api.Matches;
using Matching.Api.Terminal;

namespace Matching.Api.Tests;

public sealed class ModelCardTests
{
    [Theory]
    [InlineData(
        "fr",
        "## Le modèle,## Usage prévu,## Ce que le modèle regarde,## Données d’entraînement,## Qualité de l’ordre,## Égalité de traitement,## "
        + "Considérations éthiques,## Cadre juridique,## Limites et recommandations")]
    [InlineData(
        "en",
        "## Model details,## Intended use,## Factors,## Training data,## Quality of the order,## Fairness,## Ethical considerations,## Law,## "
        + "Caveats and recommendations")]
    public void Has_the_sections_of_a_model_card(string language, string sections) =>
        Assert.Equal(sections.Split(','), Card(Sample, language).Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)));

    [Fact]
    public void Says_each_figure_with_its_interval_and_denominator()
    {
        var card = Card(Sample, "en");

        Assert.Contains(
            "| NDCG@10 | 90 | 0.800 [0.780; 0.820] | 0.810 [0.790; 0.830] | 0.700 [0.670; 0.730] | 0.500 | 0.100 [0.020; 0.120] |",
            card,
            StringComparison.Ordinal);
        Assert.Contains("| 0, not retained | 50.0 % (1,000 of 2,000) |", card, StringComparison.Ordinal);
        Assert.Contains(
            "Rebuilt afterwards from dated facts for want of a snapshot of the day: 75.0 % (1,500 of 2,000) of the proposals.",
            card,
            StringComparison.Ordinal);
        Assert.Contains(
            "Decisions from 2025-12-01 to 2026-02-20, all later than those of the training: 100 offers, 700 proposals.",
            card,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_numbers_as_the_language_does() =>
        Assert.Contains("| 0, non retenu | 50,0 % (1\u202f000 sur 2\u202f000) |", Card(Sample, "fr"), StringComparison.Ordinal);

    [Fact]
    public void Shows_groups_alerts_and_the_refusal_of_an_unfair_model()
    {
        var card = Card(Sample with { Fairness = SampleRegistrations.Audit(womenFirst: false) }, "en");

        Assert.Contains("| Women | 80 (80) | 0.0 % (0 of 80) [0.0; 4.6] | **0.57", card, StringComparison.Ordinal);
        Assert.Contains("- All sectors, Women, Exposure: 0.57", card, StringComparison.Ordinal);
        Assert.Contains("Gate of promotion: **refused**.", card, StringComparison.Ordinal);
        Assert.Contains("a check of equal treatment fails: All sectors, Women, Exposure, ratio 0.571, limit 0.800", card, StringComparison.Ordinal);
        Assert.Contains("below the limit and below the rules’ order, beyond chance", card, StringComparison.Ordinal);
    }

    [Fact]
    public void Hides_small_groups()
    {
        var few = FairnessAudit.Of([.. Enumerable.Range(0, 2).Select(list => SampleRegistrations.List(list, womenFirst: true))]);

        Assert.Contains("| Women | hidden | – | – | – | – | – |", Card(Sample with { Fairness = few }, "en"), StringComparison.Ordinal);
    }

    [Fact]
    public void Says_when_nothing_could_be_checked()
    {
        var card = Card(Sample with { Fairness = FairnessReport.None }, "en");

        Assert.Contains("No check could be made: at least 30 people are needed on each side.", card, StringComparison.Ordinal);
        Assert.Contains("equal treatment not measured", card, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_every_feature_with_its_direction_and_none_of_another_schema()
    {
        var card = Card(Sample, "en");

        Assert.All(MatchFeatures.Schema.Features, feature => Assert.Contains($"| `{feature.Name}` | ", card, StringComparison.Ordinal));
        Assert.Contains("| `journey.minutes` | never raises |", card, StringComparison.Ordinal);
        Assert.DoesNotContain("journey.minutes", Card(Sample with { SchemaFingerprint = "other" }, "en"), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_people_to_administrators_only()
    {
        Assert.Contains("by admin-1 |", Card(Sample, "en"), StringComparison.Ordinal);
        Assert.DoesNotContain("admin-1", ModelCard.Of(Sample, ReaderLanguage.En, namesPeople: false), StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_what_nobody_checked_in_the_law() =>
        Assert.Contains("whose publication was **not checked** here", Card(Sample, "en"), StringComparison.Ordinal);

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Is_the_same_to_the_byte_under_every_culture(string language)
    {
        var card = Card(Sample, language);
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in new[] { "ar-SA", "de-CH", "tr-TR", "" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal(card, Card(Sample, language));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Every_table_has_as_many_cells_in_each_row(string language)
    {
        var tables = Card(Sample with { TrainedBy = "a | b\nc" }, language).Split("\n\n").Where(block => block.StartsWith('|'));

        Assert.All(
            tables,
            table => Assert.Single(
                table.TrimEnd().Split('\n').Select(row => row.Replace("\\|", "", StringComparison.Ordinal).Count(letter => letter == '|')).Distinct()));
    }

    [Fact]
    public void Both_languages_have_the_same_texts_with_the_same_places()
    {
        var texts = new ResourceManager(typeof(CardTexts));
        var french = Entries(texts, "");
        var english = Entries(texts, "en");

        Assert.Equal(french.Keys.Order(), english.Keys.Order());
        Assert.All(french, entry => Assert.Equal(Places(entry.Value), Places(english[entry.Key])));
    }

    [Fact]
    public void Every_group_measure_sector_state_and_obstacle_has_words()
    {
        string[] keys =
        [
            .. Enum.GetNames<AuditGroup>().Select(name => "group." + name), .. Enum.GetNames<FairnessMeasure>().Select(name => "measure." + name),
            .. Enum.GetNames<MarcheSector>().Select(name => "sector." + name), .. Enum.GetNames<RankingModelState>().Select(name => "state." + name),
            .. Enum.GetNames<SegmentKind>().Select(name => "segment." + name), .. Enum.GetNames<FairnessFailureReason>().Select(name => "failure." + name),
            .. Enum.GetNames<PromotionObstacleReason>().Select(name => "obstacle." + name),
        ];

        Assert.All(keys, key => Assert.NotNull(CardTexts.Find(key, ReaderLanguage.Fr)));
    }

    [Theory]
    [InlineData("fr", "un contrôle d’égalité de traitement échoue : Espaces verts, Femmes, Exposition, rapport 0,700, seuil 0,800")]
    [InlineData("en", "a check of equal treatment fails: Green spaces, Women, Exposure, ratio 0.700, limit 0.800")]
    public void What_stands_in_the_way_is_told_in_the_readers_words(string language, string sentence)
    {
        var page = new CardPage(language == "en" ? ReaderLanguage.En : ReaderLanguage.Fr);
        var check = new FairnessCheck(FairnessMeasure.Exposure, MarcheSector.GreenSpaces, AuditGroup.Women, 0.7, 0.8, IsPassed: false);

        Assert.Equal(sentence, CardFigures.Obstacle(page, new(PromotionObstacleReason.Unfair, check.Ratio, check.Floor, check)));
    }

    [Theory]
    [InlineData(TrainerChoice.LambdaMart, "fr", "LambdaMART, sans comparaison avec une autre")]
    [InlineData(TrainerChoice.LightGbm, "en", "LightGBM, not compared with another")]
    public void Of_a_trainer_that_was_named_it_says_that_nothing_was_compared(TrainerChoice trainer, string language, string words) =>
        AssertTrainer(words, trainer, null, language);

    [Theory]
    [InlineData(
        TrainerChoice.LambdaMart, "fr",
        "LambdaMART, retenue parmi les deux : NDCG@10 de 0,825 par LambdaMART et de 0,813 par LightGBM"
        + " sur les 1\u202f234 dernières offres des données d’entraînement")]
    [InlineData(
        TrainerChoice.LightGbm, "en",
        "LightGBM, kept of both: NDCG@10 of 0.813 by LambdaMART and of 0.825 by LightGBM on the last 1,234 offers of the training data")]
    public void Of_two_that_were_compared_it_says_which_was_kept_and_the_figure_of_each(TrainerChoice kept, string language, string words)
    {
        var (ours, other) = kept == TrainerChoice.LambdaMart ? (0.825, 0.8126) : (0.8126, 0.825);

        AssertTrainer(words, kept, new() { Kept = kept, Offers = 1_234, LambdaMart = ours, LightGbm = other }, language);
    }

    [Theory]
    [InlineData(
        OneTrainerReason.LibraryMissing, "fr", "LambdaMART ; LightGBM n’a pas pu être essayée, sa bibliothèque native ne se charge pas sur la machine")]
    [InlineData(OneTrainerReason.LibraryMissing, "en", "LambdaMART; LightGBM could not be tried, its native library cannot be loaded on the machine")]
    [InlineData(
        OneTrainerReason.TooFewDecisions, "fr", "LambdaMART ; les données d’entraînement comptent trop peu de décisions pour la comparer à LightGBM")]
    [InlineData(OneTrainerReason.TooFewDecisions, "en", "LambdaMART; the training data hold too few decisions to compare it with LightGBM")]
    public void Of_one_that_was_kept_uncompared_it_says_why(OneTrainerReason reason, string language, string words) =>
        AssertTrainer(words, TrainerChoice.LambdaMart, new() { Kept = TrainerChoice.LambdaMart, OnlyOne = reason }, language);

    // The card's row and the sentence of the command line.
    private static void AssertTrainer(string words, TrainerChoice trainer, TrainerComparison? comparison, string language)
    {
        var options = new Dictionary<string, string>(Sample.Options) { [TrainingOptions.TrainerName] = trainer.ToString() };
        var model = Sample with { Options = options, TrainerComparison = comparison };

        Assert.Contains($"| {words} |", Card(model, language), StringComparison.Ordinal);
        Assert.Equal(
            language == "en" ? $"Trainer: {words}." : $"Méthode : {words}.",
            new ModelWords(new(Language.Named(language))).Trainer(model));
    }

    private static RegisteredModel Sample => SampleRegistrations.Model;

    private static string Card(RegisteredModel model, string language) =>
        ModelCard.Of(model, language == "en" ? ReaderLanguage.En : ReaderLanguage.Fr, namesPeople: true);

    private static Dictionary<string, string> Entries(ResourceManager texts, string culture) =>
        texts.GetResourceSet(CultureInfo.GetCultureInfo(culture), createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    private static string Places(string text) =>
        string.Join(',', Enumerable.Range(0, 10).Where(place => text.Contains("{" + place + "}", StringComparison.Ordinal)));
}
