namespace Matching.Api.Fairness.Cards;

/// <summary>Ethical considerations, the law, limits and recommendations.</summary>
internal static class CardLimits
{
    private static readonly string[] Ethics = ["ethics.past", "ethics.proxies", "ethics.decision", "ethics.contest"];
    private static readonly string[] Law = ["law.ai-act", "law.gdpr", "law.labour", "law.retention"];
    private static readonly string[] Limits = ["limits.presented", "limits.grades", "limits.position", "limits.small", "limits.drift"];

    public static void Write(CardPage page, RegisteredModel model)
    {
        page.Section("ethics").Points(Ethics.Select(key => page.Say(key)));
        page.Section("law").Points(Law.Select(key => page.Say(key)));
        page.Section("limits").Points(
        [
            .. Limits.Select(key => page.Say(key)),
            .. model.Trainer == TrainerChoice.LightGbm ? new[] { page.Say("limits.position-uncorrected") } : [],
            page.Say("limits.reconstructed", page.Share(model.Facts.Reconstructed, model.Facts.Pairs)),
            .. model.Facts.Pairs > 0 && model.Facts.Reconstructed == model.Facts.Pairs ? new[] { page.Say("limits.all-reconstructed") } : [],
        ]);
    }
}
