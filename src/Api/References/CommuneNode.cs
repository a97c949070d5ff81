using Matching.GraphQL.Annotations;
using Matching.GraphQL.Execution.Batching;

namespace Matching.Api.References;

/// <summary>A commune, or a municipal arrondissement of Paris, Lyon or Marseille.</summary>
[GraphQLName("Commune")]
internal sealed class CommuneNode(Commune commune)
{
    /// <summary>The global identifier.</summary>
    [ID]
    public string Id => commune.Code.Value;

    /// <summary>The INSEE code.</summary>
    public InseeCode Code => commune.Code;

    /// <summary>The official name, with its article and accents.</summary>
    public string Name => commune.Name;

    /// <summary>Commune or arrondissement.</summary>
    public CommuneKind Kind => commune.Kind;

    /// <summary>The postal codes, ascending.</summary>
    public IReadOnlyList<PostalCode> PostalCodes => commune.PostalCodes;

    /// <summary>The department's code, such as <c>31</c>, <c>2A</c> or <c>974</c>.</summary>
    public string Department => commune.Department;

    /// <summary>The intercommunality's name (EPCI or EPT); null when there is none.</summary>
    public string? Intercommunality => commune.EpciName;

    /// <summary>A point that stands for the commune; null when the sources have none.</summary>
    public CoordinatesNode? Centre => commune.Centre is { } centre ? new(centre) : null;

    /// <summary>Inhabitants; null when the sources have no figure.</summary>
    public int? Population => commune.Population;
}

/// <summary>Finds communes for <c>node</c>.</summary>
[ExtendObjectType<CommuneNode>]
internal static class CommuneLookup
{
    /// <summary>Finds a commune by its INSEE code.</summary>
    [NodeResolver]
    public static async Task<CommuneNode?> GetAsync(string id, CommuneByCodeDataLoader communes, CancellationToken cancel) =>
        InseeCode.TryParse(id, out var code, out _) && await communes.LoadAsync(code, cancel) is { } commune ? new(commune) : null;
}

/// <summary>Communes by INSEE code.</summary>
internal sealed class CommuneByCodeDataLoader(IBatchScheduler scheduler, ReferenceStore references) : BatchDataLoader<InseeCode, Commune>(scheduler)
{
    protected override Task<IReadOnlyDictionary<InseeCode, Commune>> LoadBatchAsync(IReadOnlyList<InseeCode> keys, CancellationToken cancellationToken) =>
        references.CommunesAsync([.. keys], cancellationToken);
}
