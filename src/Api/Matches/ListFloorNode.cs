using Matching.GraphQL.Annotations;

namespace Matching.Api.Matches;

/// <summary>A least part of residents of QPV that the marché asks for in the list, and what it did to it (FA*IR, Zehlike et al. 2017).</summary>
[ObjectType, GraphQLName("ListFloor")]
internal sealed class ListFloorNode(FloorResult floor, bool isForEmployer)
{
    /// <summary>The least part in per cent, 1 to 99.</summary>
    public int Percent => floor.Percent;

    /// <summary>The first places of the list that it holds for.</summary>
    public int Places => floor.Places;

    /// <summary>How many residents moved up; null for companies.</summary>
    public int? Moved => isForEmployer ? null : floor.Moved;

    /// <summary>How many residents the list lacks to keep the floor, 0 when it is kept; null for companies.</summary>
    public int? Missing => isForEmployer ? null : floor.Missing;
}
