using Matching.GraphQL.Data;

namespace Matching.Api.Offers;

/// <summary>What offers can be sorted by.</summary>
internal sealed class OfferSortInput : SortInputType<Offer>
{
    protected override void Configure(FieldSelection<Offer> fields) => fields.BindFieldsExplicitly()
        .Field(offer => offer.EnteredAt, "enteredAt", "When the offer was entered. Without an order, the latest comes first.")
        .Field(offer => offer.StartsOn)
        .Field(SortKeys.FoldedText<Offer>(), "title", "The title, without regard to case and accents.", neverNull: true);
}
