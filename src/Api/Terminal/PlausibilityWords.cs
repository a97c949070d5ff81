using System.Globalization;
using System.Resources;
using Matching.Api.Matches;

namespace Matching.Api.Terminal;

/// <summary>What the rules of plausibility say, in French or English, from <c>PlausibilityWords.resx</c> and <c>PlausibilityWords.en.resx</c>.</summary>
/// <param name="words">The user's language.</param>
internal sealed class PlausibilityWords(Words words)
{
    private static readonly ResourceManager Texts = new(typeof(PlausibilityWords));

    /// <summary>The sentence of a rule.</summary>
    public string Rule(string name) => words.Say(culture => Text($"rule.{name}", culture));

    /// <summary>The figures that break a rule.</summary>
    public string Figures(Implausibility broken) => words.Say(culture =>
        string.Format(culture, Text($"figures.{broken.Rule}", culture), [.. broken.Figures.Select(figure => Figure(figure, culture))]));

    /// <summary>In which list a place stands.</summary>
    public string List(SuggestedListKind kind) => words.Say(culture => Text($"list.{kind}", culture));

    /// <summary>A text by its key; for tests that every one is there.</summary>
    /// <exception cref="MissingManifestResourceException">There is none.</exception>
    public static string Text(string key, CultureInfo culture) =>
        Texts.GetString(key, culture) ?? throw new MissingManifestResourceException($"No text for '{key}'.");

    private static string Figure(object figure, CultureInfo culture) => figure switch
    {
        ContractType or CandidatureState or QualificationLevel =>
            ReasonSentences.Term($"{Family(figure)}.{figure}", culture.TwoLetterISOLanguageName == "en" ? ReaderLanguage.En : ReaderLanguage.Fr),
        Enum => Text($"{figure.GetType().Name}.{figure}", culture),
        DateOnly day => day.ToString("d", culture),
        string word => Texts.GetString($"what.{word}", culture) ?? word,
        IFormattable number => number.ToString("#,0.###", culture),
        _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, "Expected a number, a day, a term of the domain or a code."),
    };

    private static string Family(object term) => term switch { ContractType => "contractType", CandidatureState => "candidatureState", _ => "level" };
}
