using System.Security.Claims;
using Matching.GraphQL.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.GraphQL.Execution;

/// <summary>Judges <c>[Authorize]</c> rules for one request; a rule is asked once.</summary>
internal sealed class FieldAuthorization(ClaimsPrincipal user, IServiceProvider services)
{
    private readonly Dictionary<AuthorizationRule, GraphQLException?> _verdicts = [];

    /// <summary>Null when the field may be read, else the error to raise in its place.</summary>
    public async ValueTask<GraphQLException?> CheckAsync(IReadOnlyList<AuthorizationRule> rules)
    {
        foreach (var rule in rules)
        {
            if (!_verdicts.TryGetValue(rule, out var refusal)) _verdicts[rule] = refusal = await JudgeAsync(rule);
            if (refusal is not null) return refusal;
        }

        return null;
    }

    private async ValueTask<GraphQLException?> JudgeAsync(AuthorizationRule rule)
    {
        if (user.Identity?.IsAuthenticated != true && rule.Policy is null)
        {
            return new("The current user is not signed in.", "AUTH_NOT_AUTHENTICATED");
        }

        if (rule.Roles.Count > 0 && !rule.Roles.Any(user.IsInRole)) return Refused();
        if (rule.Policy is null) return null;

        var policies = services.GetService<IAuthorizationService>()
            ?? throw new InvalidOperationException(
                "A field has [Authorize(Policy = …)], but no authorization services are registered. Call services.AddAuthorization(…).");
        var verdict = await policies.AuthorizeAsync(user, null, rule.Policy);
        if (verdict.Succeeded) return null;

        return user.Identity?.IsAuthenticated == true ? Refused() : new("The current user is not signed in.", "AUTH_NOT_AUTHENTICATED");
    }

    private static GraphQLException Refused() => new("The current user is not authorized to access this resource.", "AUTH_NOT_AUTHORIZED");
}

/// <summary>One <c>[Authorize]</c>: who may read a field.</summary>
/// <param name="Policy">The ASP.NET policy that must pass; null for none.</param>
/// <param name="Roles">One of these roles is needed; empty for any signed-in user.</param>
internal sealed record AuthorizationRule(string? Policy, IReadOnlyList<string> Roles);
