using Matching.GraphQL.Data;

namespace Matching.Api.Candidates;

/// <summary>What files can be filtered by: situations and other sensitive fields cannot.</summary>
internal sealed class CandidateFilterInput : FilterInputType<Candidate>
{
    protected override void Configure(FieldSelection<Candidate> fields) => fields.BindFieldsExplicitly()
        .Field(candidate => candidate.ExternalReference, "reference")
        .Field(candidate => candidate.LastName)
        .Field(candidate => candidate.FirstName)
        .Field(candidate => candidate.Level)
        .Field(candidate => candidate.State)
        .Field(candidate => candidate.LastContactOn);
}
