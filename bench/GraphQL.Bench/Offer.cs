using Matching.GraphQL.Annotations;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Bench;

/// <summary>An open place for an apprentice.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Title">What the work is called.</param>
/// <param name="RomeCode">The occupation, in the ROME nomenclature.</param>
/// <param name="Hours">Hours a week.</param>
/// <param name="Sector">The trade.</param>
/// <param name="Location">Where.</param>
/// <param name="Employer">Who offers it.</param>
/// <param name="Matches">Who fits, best first.</param>
public sealed record Offer(
    [property: GraphQLType<IdType>] string Id,
    string Title,
    string RomeCode,
    int Hours,
    Sector Sector,
    Location Location,
    Employer Employer,
    IReadOnlyList<Match> Matches);
