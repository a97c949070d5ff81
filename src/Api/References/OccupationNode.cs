using Matching.GraphQL.Annotations;
using Matching.GraphQL.Execution.Batching;

namespace Matching.Api.References;

/// <summary>An occupation of the ROME (répertoire opérationnel des métiers et des emplois).</summary>
[GraphQLName("Occupation")]
internal sealed class OccupationNode(Occupation occupation)
{
    /// <summary>The global identifier.</summary>
    [ID]
    public string Id => occupation.Code.Value;

    /// <summary>The ROME code.</summary>
    public RomeCode Code => occupation.Code;

    /// <summary>The official French label.</summary>
    public string Label => occupation.Label;

    /// <summary>The older occupation that this one was split from; its own code when it was not. Occupations with the same parent are siblings.</summary>
    public RomeCode ParentCode => occupation.ParentCode;

    /// <summary>The professional domain's French label; null when not imported.</summary>
    public string? Domain => occupation.DomainLabel;

    /// <summary>The edition of the ROME, such as <c>4.0-v460</c>.</summary>
    public string RomeVersion => occupation.RomeVersion;
}

/// <summary>Finds occupations for <c>node</c>.</summary>
[ExtendObjectType<OccupationNode>]
internal static class OccupationLookup
{
    /// <summary>Finds an occupation by its ROME code.</summary>
    [NodeResolver]
    public static async Task<OccupationNode?> GetAsync(string id, OccupationByCodeDataLoader occupations, CancellationToken cancel) =>
        RomeCode.TryParse(id, out var code, out _) && await occupations.LoadAsync(code, cancel) is { } occupation ? new(occupation) : null;
}

/// <summary>Occupations by ROME code.</summary>
internal sealed class OccupationByCodeDataLoader(IBatchScheduler scheduler, ReferenceStore references) : BatchDataLoader<RomeCode, Occupation>(scheduler)
{
    protected override Task<IReadOnlyDictionary<RomeCode, Occupation>> LoadBatchAsync(IReadOnlyList<RomeCode> keys, CancellationToken cancellationToken) =>
        references.OccupationsAsync([.. keys], cancellationToken);
}
