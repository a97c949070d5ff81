using Matching.GraphQL.Annotations;
using Matching.GraphQL.Data;
using Microsoft.AspNetCore.Authorization;

namespace Matching.Api.Marches;

/// <summary>Reads marchés.</summary>
[QueryType]
internal static class MarcheQueries
{
    /// <summary>The marchés that the caller may see: a company's and a buyer's own, a facilitateur's territory, for a prescripteur those with published
    /// offers.</summary>
    /// <param name="search">Words of reference and title in any order, each by its start; accents, hyphens and, where nothing is found without, one typing
    /// fault in a longer word are forgiven.</param>
    /// <param name="department">The department's code of the site.</param>
    [Authorize]
    [UsePaging(MaxPageSize = 100, IncludeTotalCount = true, ConnectionName = "Marches"), UseFiltering<MarcheFilterInput>, UseSorting<MarcheSortInput>]
    public static async Task<Page<MarcheNode>?> GetMarchesAsync(
        string? search, string? department, QueryContext<Marche> query, PagingArguments paging, MarcheStore marches, Actor actor, CancellationToken cancel)
    {
        var filter = new MarcheFilter { Search = search, Department = department };
        var page = await marches.QueryAsync(actor, filter, (visible, reading) => visible.With(query, Newest).ToPageAsync(paging, reading), cancel);
        return page.Select(marche => new MarcheNode(marche));
    }

    /// <summary>One marché; null when there is none or the caller may not know of it.</summary>
    /// <param name="id">Its global identifier.</param>
    [Authorize]
    public static async Task<MarcheNode?> GetMarcheAsync([ID<MarcheNode>] MarcheId id, MarcheByIdDataLoader marches, CancellationToken cancel) =>
        await marches.LoadAsync(id, cancel) is { } marche ? new(marche) : null;

    /// <summary>The latest first, unless the client says otherwise.</summary>
    internal static SortDefinition<Marche> Newest(SortDefinition<Marche> order) =>
        order.IfEmpty(other => other.AddDescending(marche => marche.EnteredAt).AddDescending(marche => marche.Id));
}

/// <summary>What marchés can be filtered by.</summary>
internal sealed class MarcheFilterInput : FilterInputType<Marche>
{
    protected override void Configure(FieldSelection<Marche> fields) => fields.BindFieldsExplicitly()
        .Field(marche => marche.Reference)
        .Field(marche => marche.Title)
        .Field(marche => marche.Sector)
        .Field(marche => marche.LegalBasis)
        .Field(marche => marche.IsAnruFunded)
        .Field(marche => marche.StartsOn)
        .Field(marche => marche.EndsOn);
}

/// <summary>What marchés can be sorted by.</summary>
internal sealed class MarcheSortInput : SortInputType<Marche>
{
    protected override void Configure(FieldSelection<Marche> fields) => fields.BindFieldsExplicitly()
        .Field(marche => marche.EnteredAt, "enteredAt", "When the marché was entered. Without an order, the latest comes first.")
        .Field(marche => marche.StartsOn)
        .Field(SortKeys.FoldedText<Marche>(), "reference", "Reference, then title.", neverNull: true);
}
