namespace Matching.Api.Fairness.Cards;

/// <summary>Training and evaluation data: from when, how much, what was rebuilt, how outcomes are spread.</summary>
internal static class CardData
{
    public static void Write(CardPage page, RegisteredModel model)
    {
        var facts = model.Facts;
        page.Section("data").Paragraph("data.training", CardPage.Day(facts.From), CardPage.Day(facts.Until), page.Count(facts.Offers), page.Count(facts.Pairs));
        page.Paragraph("data.reconstructed", page.Share(facts.Reconstructed, facts.Pairs));
        page.Table(
            [page.Say("data.grade"), page.Say("data.pairs")],
            facts.PairsByGrade.Select((pairs, grade) => new[] { page.Say($"grade.{grade}"), page.Share(pairs, facts.Pairs) }));
        page.Paragraph("data.never-presented");

        var held = model.Evaluation;
        page.Part(page.Say("data.evaluation")).Paragraph(
            "data.evaluation.value", CardPage.Day(held.From), CardPage.Day(held.Until), page.Count(held.Offers), page.Count(held.Pairs));
    }
}
