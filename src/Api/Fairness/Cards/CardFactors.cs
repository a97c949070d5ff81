using Matching.Ranking.Datasets;

namespace Matching.Api.Fairness.Cards;

/// <summary>Factors: what the model may look at, what it never does, and by what groups it is audited.</summary>
internal static class CardFactors
{
    public static void Write(CardPage page, RegisteredModel model)
    {
        page.Section("factors").Paragraph("factors.never");
        if (model.SchemaFingerprint == MatchFeatures.Schema.Fingerprint)
            page.Paragraph("factors.features").Table(
                [page.Say("factors.feature"), page.Say("factors.direction")], MatchFeatures.Schema.Features.Select(feature => Row(page, feature)));
        else
            page.Paragraph("factors.other-schema");
        page.Paragraph("factors.audited");
    }

    private static string[] Row(CardPage page, Feature feature) =>
        [$"`{feature.Name}`", page.Say(feature.Kind == FeatureKind.Categorical ? "direction.Kind" : "direction." + feature.Monotonicity)];
}
