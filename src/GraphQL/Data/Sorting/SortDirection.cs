using Matching.GraphQL.Annotations;

namespace Matching.GraphQL.Data;

/// <summary>Which end comes first.</summary>
[GraphQLName("SortEnumType")]
public enum SortDirection
{
    /// <summary>Smallest, earliest, A first.</summary>
    Asc,

    /// <summary>Largest, latest, Z first.</summary>
    Desc,
}
