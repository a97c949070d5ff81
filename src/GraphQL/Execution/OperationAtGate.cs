using Matching.GraphQL.Costs;
using Matching.GraphQL.Language;

namespace Matching.GraphQL.Execution;

/// <summary>An operation that asks to run.</summary>
/// <param name="Kind">What it does. For a subscription the gate is asked once when it begins, and then for each event.</param>
/// <param name="Cost">What it costs at most; for a subscription, each event.</param>
/// <param name="IsEvent">An event of a subscription that was let in.</param>
public readonly record struct OperationAtGate(OperationKind Kind, OperationCost Cost, bool IsEvent = false);
