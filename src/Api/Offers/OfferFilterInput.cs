using Matching.GraphQL.Data;

namespace Matching.Api.Offers;

/// <summary>What offers can be filtered by.</summary>
internal sealed class OfferFilterInput : FilterInputType<Offer>
{
    protected override void Configure(FieldSelection<Offer> fields) => fields.BindFieldsExplicitly()
        .Field(offer => offer.Reference)
        .Field(offer => offer.Title)
        .Field(offer => offer.Rome)
        .Field(offer => offer.Status)
        .Field(offer => offer.ContractType)
        .Field(offer => offer.StartsOn)
        .Field(offer => offer.EndsOn)
        .Field(offer => offer.ApplicationDeadline, "applyUntil");
}
