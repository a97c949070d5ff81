using Matching.GraphQL.Data;

namespace Matching.Api.Marches;

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
