using Matching.GraphQL.Language;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Validation;

/// <summary><c>@defer</c> and <c>@stream</c> do not stand on the root fields of mutations and subscriptions (proposal "Defer and Stream").</summary>
internal sealed class DeferStreamDirectiveOnRootFieldRule(ValidationContext context) : ValidationRule
{
    public override void EnterDirective(DirectiveNode directive, DirectiveLocation location)
    {
        if (directive.Name is not ("defer" or "stream") || context.Position.ParentType is not { } parent) return;

        var root = parent == context.Schema.MutationType ? "mutation" : parent == context.Schema.SubscriptionType ? "subscription" : null;
        if (root is null) return;

        var subject = directive.Name == "defer" ? "Defer" : "Stream";
        context.Report($"{subject} directive cannot be used on root {root} type \"{parent}\".", directive.Location);
    }
}
