namespace Matching.Domain.Eligibility;

/// <summary>What, beside the person and the day, decides on eligibility.</summary>
/// <param name="Settings">How the desk settles what the law leaves open.</param>
/// <param name="BuyerId">The marché's buyer, who may have a transition for QPV; null when no marché is in question.</param>
/// <param name="Prescriber">The structure that follows the person; null when none does.</param>
public sealed record EligibilityContext(ClauseDeskSettings Settings, BuyerId? BuyerId = null, Prescriber? Prescriber = null)
{
    /// <summary>The defaults, outside of any desk and marché.</summary>
    public static EligibilityContext Default { get; } = new(new ClauseDeskSettings());

    /// <summary>The context of a marché that the desk follows.</summary>
    public static EligibilityContext Of(Marche marche, ClauseDesk desk, Prescriber? prescriber = null) =>
        new(desk.Settings, marche.BuyerId, prescriber);
}
