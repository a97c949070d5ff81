using Matching.Api.References;
using Matching.GraphQL.Annotations;

namespace Matching.Api.Candidates;

/// <summary>What a target leads to.</summary>
[ExtendObjectType<JobTargetNode>]
internal static class JobTargetRelations
{
    /// <summary>The occupation.</summary>
    public static async Task<OccupationNode?> GetOccupationAsync(
        [Parent] JobTargetNode target, OccupationByCodeDataLoader occupations, CancellationToken cancel) =>
        await occupations.LoadAsync(target.Rome, cancel) is { } occupation ? new(occupation) : null;
}
