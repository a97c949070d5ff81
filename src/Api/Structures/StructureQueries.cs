using Microsoft.AspNetCore.Authorization;
using System.Linq.Expressions;
using Matching.Domain;
using Matching.GraphQL.Annotations;
using Matching.Persistence;

namespace Matching.Api;

/// <summary>Reads structures: who buys, who owes the hours, who sends people.</summary>
[QueryType]
internal static class StructureQueries
{
    /// <summary>The buyers (donneurs d'ordre), by name.</summary>
    /// <param name="where">Conditions on the name.</param>
    [Authorize]
    [UsePaging(MaxPageSize = 100, IncludeTotalCount = true, ConnectionName = "Buyers")]
    public static Task<GraphQL.Annotations.Page<BuyerNode>> GetBuyersAsync(
        NameFilterInput? where, PagingArguments paging, StructureStore<Buyer, BuyerId> buyers, Actor actor, CancellationToken cancel) =>
        PageAsync(paging, buyers, actor, where?.Name?.On<Buyer>(buyer => buyer.Name), buyer => new BuyerNode(buyer), cancel);

    /// <summary>The contractors (entreprises attributaires), by name.</summary>
    /// <param name="where">Conditions on the name.</param>
    [Authorize]
    [UsePaging(MaxPageSize = 100, IncludeTotalCount = true, ConnectionName = "Contractors")]
    public static Task<GraphQL.Annotations.Page<ContractorNode>> GetContractorsAsync(
        NameFilterInput? where, PagingArguments paging, StructureStore<Contractor, ContractorId> contractors, Actor actor, CancellationToken cancel) =>
        PageAsync(paging, contractors, actor, where?.Name?.On<Contractor>(contractor => contractor.Name), contractor => new ContractorNode(contractor), cancel);

    /// <summary>The prescribers (prescripteurs), by name. Those whose name would tell a person's situation are left out for third parties.</summary>
    /// <param name="where">Conditions on the name.</param>
    [Authorize]
    [UsePaging(MaxPageSize = 100, IncludeTotalCount = true, ConnectionName = "Prescribers")]
    public static Task<GraphQL.Annotations.Page<PrescriberNode>> GetPrescribersAsync(
        NameFilterInput? where, PagingArguments paging, StructureStore<Prescriber, PrescriberId> prescribers, Actor actor, CancellationToken cancel) =>
        PageAsync(paging, prescribers, actor, where?.Name?.On<Prescriber>(prescriber => prescriber.Name), prescriber => new PrescriberNode(prescriber), cancel);

    private static Task<GraphQL.Annotations.Page<TNode>> PageAsync<T, TId, TNode>(
        PagingArguments paging, StructureStore<T, TId> structures, Actor actor, Expression<Func<T, bool>>? where, Func<T, TNode> toNode, CancellationToken cancel)
        where T : class
        where TId : struct
        where TNode : class =>
        Lists.PageAsync(
            paging,
            request => structures.PageAsync(actor, where, request, cancel),
            counting => structures.CountAsync(actor, where, counting),
            toNode);
}
