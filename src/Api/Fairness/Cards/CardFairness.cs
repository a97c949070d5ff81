namespace Matching.Api.Fairness.Cards;

/// <summary>Equal treatment: each group's figures with denominators and intervals, alerts and failed checks.</summary>
internal static class CardFairness
{
    private static readonly FairnessMeasure[] Measures = Enum.GetValues<FairnessMeasure>();
    private static readonly string[] FirstColumns = ["fairness.group", "fairness.people", "fairness.rate"];

    public static void Write(CardPage page, FairnessReport report)
    {
        page.Section("fairness").Paragraph("fairness.measures").Paragraph("fairness.hidden", FairnessReport.FewestShown);
        foreach (var slice in report.Slices)
            page.Part(Heading(page, slice))
                .Table([.. Columns(page)], slice.Groups.Select(group => Row(page, group)));
        WriteAlerts(page, report);
        WriteChecks(page, report);
    }

    private static string Heading(CardPage page, FairnessSlice slice) => page.Say("fairness.slice",
        CardTerms.Sector(page, slice.Sector), page.Count(slice.Rankings), page.Count(slice.People), page.Count(slice.Cases), page.Count(slice.Selected));

    private static IEnumerable<string> Columns(CardPage page) =>
        FirstColumns.Select(key => page.Say(key)).Concat(Measures.Select(measure => page.Say("measure." + measure)));

    private static IReadOnlyList<string> Row(CardPage page, GroupFairness group)
    {
        var name = page.Say("group." + group.Group);
        if (group.IsHidden) return [name, page.Say("fairness.is-hidden"), .. Measures.Select(_ => "–").Prepend("–")];
        return
        [
            name,
            page.Say("fairness.people.value", page.Count(group.People!.Value), page.Count(group.Cases!.Value)),
            Rate(page, group.SelectionRate!),
            .. Measures.Select(measure => Ratio(page, group, measure)),
        ];
    }

    private static string Rate(CardPage page, RateEstimate rate) => page.Say("fairness.rate.value",
        page.Number(100 * rate.Rate, 1), page.Count(rate.Selected), page.Count(rate.Of), page.Number(100 * rate.Interval.Lower, 1),
        page.Number(100 * rate.Interval.Upper, 1));

    private static string Ratio(CardPage page, GroupFairness group, FairnessMeasure measure)
    {
        if (group.Ratios.FirstOrDefault(ratio => ratio.Measure == measure) is not { } found) return "–";
        var text = Estimate(page, found.Estimate);
        if (found.ByRules is { } rules) text += " " + page.Say("fairness.by-rules", page.Number(rules.Ratio, 2));
        return found.RaisesAlert ? $"**{text}**" : text;
    }

    private static string Estimate(CardPage page, RatioEstimate estimate) => estimate.Interval is { } interval
        ? page.Say("interval", page.Number(estimate.Ratio, 2), page.Number(interval.Lower, 2), page.Number(interval.Upper, 2))
        : page.Number(estimate.Ratio, 2);

    private static void WriteAlerts(CardPage page, FairnessReport report)
    {
        page.Part(page.Say("alerts"));
        if (report.Alerts.Count == 0) page.Paragraph("alerts.none");
        else page.Points(report.Alerts.Select(alert => page.Say(
            alert.IsSignificant ? "alert.sure" : "alert.chance",
            CardTerms.Sector(page, alert.Sector), page.Say("group." + alert.Group), page.Say("measure." + alert.Measure), Estimate(page, alert.Estimate),
            page.Count(alert.Estimate.GroupCases), page.Count(alert.Estimate.OtherCases), page.Count(alert.Estimate.Rankings))));
    }

    private static void WriteChecks(CardPage page, FairnessReport report)
    {
        var checks = report.ToChecks();
        page.Part(page.Say("checks"));
        page.Paragraph(
            checks.Count == 0 ? "checks.none" : "checks.made", FairnessReport.FewestChecked, page.Count(checks.Count), page.Count(report.Failures.Count));
        if (report.Failures.Count > 0) page.Points(report.Failures.Select(failure => page.Say(
            "failure." + failure.Reason,
            CardTerms.Sector(page, failure.Sector), page.Say("group." + failure.Group), page.Say("measure." + failure.Ratio.Measure),
            Estimate(page, failure.Ratio.Estimate))));
    }
}
