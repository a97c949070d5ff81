using System.Linq.Expressions;
using Matching.Domain;
using Matching.GraphQL.Data;

namespace Matching.Api;

/// <summary>Which offers are asked for; what is not given does not filter.</summary>
internal sealed class OfferFilterInput : FilterInput<OfferFilterInput, Offer>
{
    /// <summary>The owner's own reference.</summary>
    public StringOperationFilterInput? Reference { get; init; }

    /// <summary>The title.</summary>
    public StringOperationFilterInput? Title { get; init; }

    /// <summary>The ROME code of the occupation.</summary>
    public RomeCodeOperationFilterInput? Rome { get; init; }

    /// <summary>Where the offer stands.</summary>
    public OfferStatusOperationFilterInput? Status { get; init; }

    /// <summary>The kind of contract.</summary>
    public ContractTypeOperationFilterInput? ContractType { get; init; }

    /// <summary>The first day of work.</summary>
    public DateOperationFilterInput? StartsOn { get; init; }

    /// <summary>The last day of work.</summary>
    public DateOperationFilterInput? EndsOn { get; init; }

    /// <summary>The last day on which somebody may be proposed.</summary>
    public DateOperationFilterInput? ApplyUntil { get; init; }

    /// <inheritdoc/>
    protected override IEnumerable<Expression<Func<Offer, bool>>?> Conditions() =>
    [
        Reference?.On<Offer>(offer => offer.Reference),
        Title?.On<Offer>(offer => offer.Title),
        Rome?.On<Offer>(offer => offer.Rome),
        Status?.On<Offer>(offer => offer.Status),
        ContractType?.On<Offer>(offer => offer.ContractType),
        StartsOn?.On<Offer>(offer => offer.StartsOn),
        EndsOn?.On<Offer>(offer => offer.EndsOn),
        ApplyUntil?.On<Offer>(offer => offer.ApplicationDeadline),
    ];
}
