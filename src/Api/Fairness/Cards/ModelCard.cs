using Matching.Api.Matches;

namespace Matching.Api.Fairness.Cards;

/// <summary>The card of a trained model: what it is for, what it learned from, what it is worth, whom it may wrong, where it ends.</summary>
/// <remarks>
/// The sections of Mitchell et al., Model Cards for Model Reporting (FAT* 2019), from what is registered with the model and
/// nothing else: the same registration gives the same bytes.
/// </remarks>
internal static class ModelCard
{
    /// <summary>The card in Markdown.</summary>
    /// <param name="model">The registered model.</param>
    /// <param name="language">The language.</param>
    /// <param name="namesPeople">Whether the reader may know who had the model trained and promoted it: administrators.</param>
    public static string Of(RegisteredModel model, ReaderLanguage language, bool namesPeople)
    {
        var page = new CardPage(language);
        page.Title(page.Say("title", model.Id)).Paragraph("about");
        CardDetails.Write(page, model, namesPeople);
        CardPurpose.Write(page);
        CardFactors.Write(page, model);
        CardData.Write(page, model);
        CardFigures.Write(page, model);
        CardFairness.Write(page, model.Fairness);
        CardLimits.Write(page, model);
        return page.ToString();
    }

    /// <summary>The name to save it under.</summary>
    public static string FileName(RankingModelId id, ReaderLanguage language) => $"model-card-{id}.{(language == ReaderLanguage.En ? "en" : "fr")}.md";
}
