using Matching.GraphQL.Annotations;

namespace Matching.Api.Fairness;

/// <summary>The audit of one sector, or of all together.</summary>
[GraphQLName("FairnessSlice")]
internal sealed class FairnessSliceNode(FairnessSlice slice)
{
    /// <summary>The sector; null for all together.</summary>
    public MarcheSector? Sector => slice.Sector;

    /// <summary>The lists audited.</summary>
    public int Rankings => slice.Rankings;

    /// <summary>Different people in them.</summary>
    public int People => slice.People;

    /// <summary>Places in them: somebody in three lists counts three times.</summary>
    public int Cases => slice.Cases;

    /// <summary>Places whose person was selected.</summary>
    public int Selected => slice.Selected;

    /// <summary>Each group that has anybody in it; those of whom a trait is not known are a group of their own.</summary>
    [ListSize(AssumedSize = 12)]
    public IReadOnlyList<GroupFairnessNode> Groups => [.. slice.Groups.Select(group => new GroupFairnessNode(group))];
}
