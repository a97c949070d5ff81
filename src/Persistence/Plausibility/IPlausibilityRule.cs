namespace Matching.Persistence.Plausibility;

/// <summary>Something that holds for every list of suggestions, if a practitioner is to believe it. Pure.</summary>
/// <remarks>
/// A rule judges by what the records say, with arithmetic of its own: it uses neither steps, rules nor journeys of the engine, so that a
/// fault there is found here. Its sentence and how its figures are told stand in the texts of the console under its name.
/// </remarks>
internal interface IPlausibilityRule
{
    /// <summary>The name, such as <c>reach</c>: lower case with hyphens.</summary>
    string Name { get; }

    /// <summary>Looks at a list: one finding for each place that the rule concerns.</summary>
    IEnumerable<Finding> Look(SuggestedList list);
}

/// <summary>What a rule says of a place of a list.</summary>
/// <param name="Place">The place.</param>
/// <param name="Figures">The figures that break the rule; null when it holds.</param>
internal readonly record struct Finding(SuggestedPlace Place, IReadOnlyList<object>? Figures)
{
    /// <summary>The rule holds, or is broken by those figures.</summary>
    public static Finding Of(SuggestedPlace place, bool isBroken, params object[] figures) => new(place, isBroken ? figures : null);
}
