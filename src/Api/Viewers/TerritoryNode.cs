using Matching.GraphQL.Annotations;

namespace Matching.Api.Viewers;

/// <summary>The territory of a clause desk: whole departments, and the communes of intercommunalities.</summary>
[ObjectType, GraphQLName("Territory")]
internal sealed class TerritoryNode(Actor actor)
{
    /// <summary>The departments' codes, ascending.</summary>
    [ListSize(AssumedSize = 10)]
    public IReadOnlyList<string> Departments => [.. actor.Departments.Order(StringComparer.Ordinal)];

    /// <summary>The intercommunalities, by name.</summary>
    [ListSize(AssumedSize = 10)]
    public async Task<IReadOnlyList<IntercommunalityNode>> GetIntercommunalitiesAsync(ReferenceStore references, CancellationToken cancel)
    {
        var names = await references.IntercommunalitiesAsync(actor.Intercommunalities, cancel);
        return
        [
            .. actor.Intercommunalities
                .Select(code => new IntercommunalityNode(code, names.GetValueOrDefault(code)))
                .OrderBy(one => one.Name, StringComparer.Ordinal).ThenBy(one => one.Code, StringComparer.Ordinal),
        ];
    }
}

/// <summary>An intercommunality (EPCI or EPT).</summary>
/// <param name="code">The SIREN.</param>
/// <param name="name">The name in the reference data.</param>
[GraphQLName("Intercommunality")]
internal sealed class IntercommunalityNode(string code, string? name)
{
    /// <summary>The SIREN.</summary>
    public string Code => code;

    /// <summary>The name; null when no commune of the reference data belongs to it.</summary>
    public string? Name => name;
}
