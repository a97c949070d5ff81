namespace Matching.Persistence.Plausibility;

/// <summary>What a list of suggestions lists.</summary>
public enum SuggestedListKind
{
    /// <summary>People for an offer, of everybody.</summary>
    People,

    /// <summary>People for an offer, of those who live in the territory of its desk.</summary>
    PeopleOfDesk,

    /// <summary>Offers for a person.</summary>
    Offers,
}
