using Matching.GraphQL.Annotations;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Bench;

/// <summary>Who offers work.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">Its name.</param>
public sealed record Employer([property: GraphQLType<IdType>] string Id, string Name);
