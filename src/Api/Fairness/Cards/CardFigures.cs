namespace Matching.Api.Fairness.Cards;

/// <summary>Metrics and quantitative analyses: the order as shown against rules and chance, with intervals and denominators.</summary>
internal static class CardFigures
{
    private static readonly string[] FigureColumns = ["figures.offers", "figures.shown", "figures.model", "figures.rules", "figures.random", "figures.gain"];

    public static void Write(CardPage page, RegisteredModel model)
    {
        page.Section("figures").Paragraph("figures.metric");
        page.Table(
            [page.Say("figures.position"), .. Columns(page)],
            model.Evaluation.ByPosition.Select(at => (IReadOnlyList<string>)[$"NDCG@{page.Count(at.Position)}", .. Cells(page, at.Comparison)]));
        WriteSegments(page, model.Evaluation.BySegment);
        if (model.Obstacles.Count == 0) page.Paragraph("figures.gate.passed");
        else page.Paragraph("figures.gate.refused").Points(model.Obstacles.Select(obstacle => Obstacle(page, obstacle)));
    }

    private static void WriteSegments(CardPage page, IReadOnlyList<SegmentComparison> segments)
    {
        foreach (var part in segments.GroupBy(segment => segment.Kind))
        {
            page.Part(page.Say("segment." + part.Key, ModelEvaluation.DecidingPosition));
            page.Table(
                [page.Say("figures.part"), .. Columns(page)],
                part.Select(segment => (IReadOnlyList<string>)[CardTerms.Segment(page, segment), .. Cells(page, segment.Comparison)]));
        }
    }

    private static IEnumerable<string> Columns(CardPage page) => FigureColumns.Select(key => page.Say(key));

    private static string[] Cells(CardPage page, OrderComparison compared) =>
    [
        page.Count(compared.Offers), Figure(page, compared.Shown), Figure(page, compared.Model), Figure(page, compared.Rules),
        page.Number(compared.Random), Figure(page, compared.GainOverRules),
    ];

    private static string Figure(CardPage page, RankingFigure figure) =>
        page.Say("interval", page.Number(figure.Mean), page.Number(figure.Low), page.Number(figure.High));

    /// <summary>One reason of the gate, with its figures.</summary>
    public static string Obstacle(CardPage page, PromotionObstacle obstacle)
    {
        var (key, figure, required) = ("obstacle." + obstacle.Reason, page.Number(obstacle.Figure), page.Number(obstacle.Required));
        return obstacle.Check is { } check
            ? page.Say(key, figure, required, CardTerms.Sector(page, check.Sector), page.Say("group." + check.Group), page.Say("measure." + check.Measure))
            : page.Say(key, figure, required, ModelEvaluation.DecidingPosition);
    }
}
