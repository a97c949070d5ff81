namespace Matching.GraphQL.Execution.Planning;

/// <summary>Fields of an object that are read after the first result, and delivered together.</summary>
/// <param name="Usages">The deferred fragments they belong to, all of them.</param>
/// <param name="Selection">The fields.</param>
internal sealed record DeferredSelection(IReadOnlyCollection<DeferUsage> Usages, SelectionPlan Selection);
