using Matching.GraphQL.Data;

namespace Matching.Api.Marches;

/// <summary>What marchés can be sorted by.</summary>
internal sealed class MarcheSortInput : SortInputType<Marche>
{
    protected override void Configure(FieldSelection<Marche> fields) => fields.BindFieldsExplicitly()
        .Field(marche => marche.EnteredAt, "enteredAt", "When the marché was entered. Without an order, the latest comes first.")
        .Field(marche => marche.StartsOn)
        .Field(SortKeys.FoldedText<Marche>(), "reference", "Reference, then title.", neverNull: true);
}
