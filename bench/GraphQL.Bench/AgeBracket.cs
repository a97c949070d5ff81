using Matching.GraphQL.Annotations;

namespace Matching.GraphQL.Bench;

/// <summary>A candidate's age in years, as the law of apprenticeship groups it.</summary>
public enum AgeBracket
{
    /// <summary>16 to 17.</summary>
    [GraphQLName("AGE_16_17")]
    From16To17,
    /// <summary>18 to 20.</summary>
    [GraphQLName("AGE_18_20")]
    From18To20,
    /// <summary>21 to 25.</summary>
    [GraphQLName("AGE_21_25")]
    From21To25,
    /// <summary>26 to 29.</summary>
    [GraphQLName("AGE_26_29")]
    From26To29,
}
