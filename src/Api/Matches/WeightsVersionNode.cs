using Matching.GraphQL.Annotations;

namespace Matching.Api.Matches;

/// <summary>Which weights a score was made with.</summary>
[GraphQLName("WeightsVersion")]
internal sealed class WeightsVersionNode(string name, int version)
{
    /// <summary>The name of the set.</summary>
    public string Name => name;

    /// <summary>Its version, from 1.</summary>
    public int Version => version;
}
