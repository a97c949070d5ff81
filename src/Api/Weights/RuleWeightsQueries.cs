using Matching.GraphQL.Annotations;
using Matching.Persistence;

namespace Matching.Api;

/// <summary>Reads the weights of the scoring rules.</summary>
[QueryType]
internal static class RuleWeightsQueries
{
    /// <summary>The weights in force, or a version of the past: how scores are made is no secret.</summary>
    /// <param name="name">The name of a set; with <c>version</c>. The set in force without them.</param>
    /// <param name="version">The version of that set.</param>
    public static async Task<RuleWeightsNode?> GetRuleWeightsAsync(string? name, int? version, WeightSetStore weights, TimeProvider clock, CancellationToken cancel)
    {
        if (name is null != version is null)
            throw new GraphQL.Errors.GraphQLException("Give `name` and `version` together, or neither for the weights in force.", "ARGUMENTS_INCOMPLETE");
        if (name is null || version is null) return new(await weights.InForceAsync(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), cancel));
        return await weights.FindAsync(name, version.Value, cancel) is { } found ? new(found) : null;
    }
}
