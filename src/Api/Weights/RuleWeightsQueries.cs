using Matching.GraphQL.Annotations;
using Microsoft.AspNetCore.Authorization;

namespace Matching.Api.Weights;

/// <summary>Reads the weights of the scoring rules.</summary>
[QueryType]
internal static class RuleWeightsQueries
{
    /// <summary>The weights in force, or a version of the past: whoever is signed in may know how scores are made.</summary>
    /// <param name="name">The name of a set; with <c>version</c>. The set in force without them.</param>
    /// <param name="version">The version of that set.</param>
    [Authorize]
    public static async Task<RuleWeightsNode?> GetRuleWeightsAsync(
        string? name, int? version, WeightSetStore weights, TimeProvider clock, CancellationToken cancel)
    {
        if (name is null != version is null)
            throw new GraphQL.Errors.GraphQLException("Give `name` and `version` together, or neither for the weights in force.", "ARGUMENTS_INCOMPLETE");
        if (name is null || version is null) return new(await weights.InForceAsync(clock.Today(), cancel));
        return await weights.FindAsync(name, version.Value, cancel) is { } found ? new(found) : null;
    }
}
