using System.Linq.Expressions;
using Matching.Api.Schemas;
using Matching.GraphQL.Annotations;
using Matching.GraphQL.Data;
using Microsoft.AspNetCore.Authorization;

namespace Matching.Api.Structures;

/// <summary>Reads structures: who buys, who owes the hours, who sends people.</summary>
[QueryType]
internal static class StructureQueries
{
    /// <summary>The buyers (donneurs d'ordre), by name.</summary>
    /// <param name="where">Conditions on the name.</param>
    [Authorize]
    [UsePaging(MaxPageSize = 100, IncludeTotalCount = true, ConnectionName = "Buyers")]
    public static async Task<Page<BuyerNode>?> GetBuyersAsync(
        NameFilterInput? where, PagingArguments paging, StructureStore<Buyer, BuyerId> buyers, Actor actor, CancellationToken cancel) =>
        await PageAsync(paging, buyers, actor, buyer => buyer.Name, where, buyer => new BuyerNode(buyer), cancel);

    /// <summary>The contractors (entreprises attributaires), by name.</summary>
    /// <param name="where">Conditions on the name.</param>
    [Authorize]
    [UsePaging(MaxPageSize = 100, IncludeTotalCount = true, ConnectionName = "Contractors")]
    public static async Task<Page<ContractorNode>?> GetContractorsAsync(
        NameFilterInput? where, PagingArguments paging, StructureStore<Contractor, ContractorId> contractors, Actor actor, CancellationToken cancel) =>
        await PageAsync(paging, contractors, actor, contractor => contractor.Name, where, contractor => new ContractorNode(contractor), cancel);

    /// <summary>The prescribers (prescripteurs), by name. Those whose name would tell a person's situation are left out for third parties.</summary>
    /// <param name="where">Conditions on the name.</param>
    [Authorize]
    [UsePaging(MaxPageSize = 100, IncludeTotalCount = true, ConnectionName = "Prescribers")]
    public static async Task<Page<PrescriberNode>?> GetPrescribersAsync(
        NameFilterInput? where, PagingArguments paging, StructureStore<Prescriber, PrescriberId> prescribers, Actor actor, CancellationToken cancel) =>
        await PageAsync(paging, prescribers, actor, prescriber => prescriber.Name, where, prescriber => new PrescriberNode(prescriber), cancel);

    private static async Task<Page<TNode>> PageAsync<T, TId, TNode>(
        PagingArguments paging,
        StructureStore<T, TId> structures, Actor actor, Expression<Func<T, string?>> name, NameFilterInput? where, Func<T, TNode> toNode,
        CancellationToken cancel)
        where T : class
        where TId : struct
        where TNode : class
    {
        var condition = where?.Name?.On(name, FilteredTexts.Fold) ?? (structure => true);
        var page = await structures.QueryAsync(actor, (visible, reading) => visible.Where(condition).OrderBy(name).ToPageAsync(paging, reading), cancel);
        return page.Select(toNode);
    }
}

/// <summary>Which structures are asked for.</summary>
internal sealed class NameFilterInput
{
    /// <summary>The name.</summary>
    public StringOperationFilterInput? Name { get; init; }
}
