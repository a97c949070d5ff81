namespace Matching.GraphQL.Execution.Planning;

/// <summary>What is deferred of an object.</summary>
/// <param name="Usages">The deferred fragments that are spread on this object itself.</param>
/// <param name="Parts">The fields that come later; fragments may also have parts in objects below.</param>
internal sealed record DeferredSelections(IReadOnlyList<DeferUsage> Usages, IReadOnlyList<DeferredSelection> Parts);
