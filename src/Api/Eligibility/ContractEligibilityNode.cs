using Matching.Api.Matches;
using Matching.GraphQL.Annotations;

namespace Matching.Api.Eligibility;

/// <summary>Whether a person can be hired for the clause under one kind of contract. A proposal until a facilitateur decides.</summary>
[GraphQLName("ContractEligibility")]
internal sealed class ContractEligibilityNode(ContractEligibility contract)
{
    /// <summary>The kind of contract.</summary>
    public ContractType Contract => contract.Contract;

    /// <summary>The conclusion: the least of the clause, the carrier's law and the law on hiring.</summary>
    public EligibilityOutcome Outcome => contract.Outcome;

    /// <summary>The verdict under the clause.</summary>
    public EligibilityVerdictNode Clause => new(contract.Clause);

    /// <summary>The verdict under the law of insertion structures or of GEIQ, where the contract asks for it; null where it does not.</summary>
    public EligibilityVerdictNode? Carrier => contract.Carrier is { } verdict ? new(verdict) : null;

    /// <summary>What the law on hiring closes or asks to confirm, such as an age; empty when nothing.</summary>
    [ListSize(AssumedSize = 2)]
    public IReadOnlyList<ReasonNode> ClosedBy => [.. contract.Closures.Select(closure => new ReasonNode(HiringBlocker.Of(closure, contract.Contract).Reason))];
}
