namespace Matching.Api.Fairness.Cards;

/// <summary>Intended use: what the order is for, for whom, and what it must not be used for.</summary>
internal static class CardPurpose
{
    private static readonly string[] Uses = ["purpose.order", "purpose.users", "purpose.human"];
    private static readonly string[] Misuses = ["misuse.refusal", "misuse.person", "misuse.outside", "misuse.eligibility"];

    public static void Write(CardPage page)
    {
        page.Section("purpose").Points(Uses.Select(key => page.Say(key)));
        page.Part(page.Say("misuse")).Points(Misuses.Select(key => page.Say(key)));
    }
}
