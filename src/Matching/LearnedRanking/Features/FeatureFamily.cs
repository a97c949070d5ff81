namespace Matching.LearnedRanking.Features;

/// <summary>What several features say together, as a reader thinks of it: contributions are told by family.</summary>
public enum FeatureFamily
{
    /// <summary>How well the rules find the pair to fit, QPV priority left out.</summary>
    Suitability,

    /// <summary>How near the occupation looked for is to the one offered.</summary>
    Occupation,

    /// <summary>The journey to work.</summary>
    Journey,

    /// <summary>The qualification level.</summary>
    Qualification,

    /// <summary>The licences.</summary>
    Licences,

    /// <summary>Start, hours and shift.</summary>
    Availability,

    /// <summary>The kind and length of the contract.</summary>
    Contract,

    /// <summary>Barriers that the work touches and nothing lifts. Tells a situation of the person.</summary>
    Barriers,

    /// <summary>Earlier work on the clause. Tells a situation of the person.</summary>
    Path,

    /// <summary>The work itself: branch, tutor, way there.</summary>
    Work,
}
