namespace Matching.Persistence.Searching;

/// <summary>What is looked for: people type places, titles and names differently.</summary>
internal enum SearchedKind
{
    /// <summary>People, offers and marchés: every word counts.</summary>
    Names,

    /// <summary>Communes: numbers beside a name are codes or arrondissements.</summary>
    Places,

    /// <summary>Occupations by their titles: plural and gender do not matter, nor do <c>de</c>, <c>en</c> and the like.</summary>
    Titles,
}
