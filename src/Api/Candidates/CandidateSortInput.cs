using Matching.GraphQL.Data;

namespace Matching.Api.Candidates;

/// <summary>What files can be sorted by.</summary>
internal sealed class CandidateSortInput : SortInputType<Candidate>
{
    protected override void Configure(FieldSelection<Candidate> fields) => fields.BindFieldsExplicitly()
        .Field(candidate => candidate.EnteredAt, "enteredAt", "When the file was entered. Without an order, the latest comes first.")
        .Field(SortKeys.FoldedText<Candidate>(), "name", "Last, then first name, without regard to case and accents.", neverNull: true);
}
