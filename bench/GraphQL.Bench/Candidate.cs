using Matching.GraphQL.Annotations;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Bench;

/// <summary>Who looks for work.</summary>
/// <param name="Id">Their key.</param>
/// <param name="FirstName">Their first name.</param>
/// <param name="AgeBracket">Their age in years, grouped.</param>
/// <param name="QualificationLevel">The level of their highest diploma.</param>
/// <param name="InQpv">They live in a priority neighbourhood.</param>
/// <param name="Eligibility">Codes of the schemes they are eligible for.</param>
public sealed record Candidate(
    [property: GraphQLType<IdType>] string Id, string FirstName, AgeBracket AgeBracket, int QualificationLevel, bool InQpv, IReadOnlyList<string> Eligibility);
