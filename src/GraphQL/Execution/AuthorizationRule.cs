namespace Matching.GraphQL.Execution;

/// <summary>One <c>[Authorize]</c>: who may read a field.</summary>
/// <param name="Policy">The ASP.NET policy that must pass; null for none.</param>
/// <param name="Roles">One of these roles is needed; empty for any signed-in user.</param>
internal sealed record AuthorizationRule(string? Policy, IReadOnlyList<string> Roles);
