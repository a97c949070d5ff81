using System.Globalization;
using Matching.Api.Fairness.Cards;
using Matching.Api.Matches;

namespace Matching.Api.Terminal;

/// <summary>What a model's card says of it in words, said on a terminal.</summary>
internal sealed class ModelWords(Words words)
{
    // In a cell of a table there is room for one language.
    private readonly CardPage _cells = Page(words.Language.Culture);

    /// <summary>Where a model stands.</summary>
    public string State(RankingModelState state) => words.Say(culture => Page(culture).Say("state." + state));

    /// <summary>Which trainer made a model, and why that one.</summary>
    public string Trainer(RegisteredModel model) => words.Say(culture =>
    {
        var page = Page(culture);
        return page.Say("trainer.sentence", CardDetails.Trainer(page, model));
    });

    /// <summary>One reason why it may not be promoted, with figures.</summary>
    public string Obstacle(PromotionObstacle obstacle) => words.Say(culture => CardFigures.Obstacle(Page(culture), obstacle));

    /// <summary>The heading over the parts of one kind.</summary>
    public string Heading(SegmentKind kind) => words.Say(culture => Page(culture).Say("segment." + kind, ModelEvaluation.DecidingPosition));

    /// <summary>A part of an evaluation, such as a sector.</summary>
    public string Part(SegmentComparison segment) => CardTerms.Segment(_cells, segment);

    private static CardPage Page(CultureInfo culture) => new(culture.TwoLetterISOLanguageName == "en" ? ReaderLanguage.En : ReaderLanguage.Fr);
}
