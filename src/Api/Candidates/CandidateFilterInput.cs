using System.Linq.Expressions;
using Matching.Domain;
using Matching.GraphQL.Data;

namespace Matching.Api;

/// <summary>Which files are asked for; what is not given does not filter. Situations and other sensitive fields cannot be filtered by.</summary>
internal sealed class CandidateFilterInput : FilterInput<CandidateFilterInput, Candidate>
{
    /// <summary>The prescriber's own reference.</summary>
    public StringOperationFilterInput? Reference { get; init; }

    /// <summary>Last name.</summary>
    public StringOperationFilterInput? LastName { get; init; }

    /// <summary>First name.</summary>
    public StringOperationFilterInput? FirstName { get; init; }

    /// <summary>The highest qualification.</summary>
    public QualificationLevelOperationFilterInput? Level { get; init; }

    /// <summary>Whether the person is looking for work here.</summary>
    public CandidateStateOperationFilterInput? State { get; init; }

    /// <summary>The last day on which somebody spoke with the person.</summary>
    public DateOperationFilterInput? LastContactOn { get; init; }

    /// <inheritdoc/>
    protected override IEnumerable<Expression<Func<Candidate, bool>>?> Conditions() =>
    [
        Reference?.On<Candidate>(candidate => candidate.ExternalReference),
        LastName?.On<Candidate>(candidate => candidate.LastName),
        FirstName?.On<Candidate>(candidate => candidate.FirstName),
        Level?.On<Candidate>(candidate => candidate.Level),
        State?.On<Candidate>(candidate => candidate.State),
        LastContactOn?.On<Candidate>(candidate => candidate.LastContactOn),
    ];
}
