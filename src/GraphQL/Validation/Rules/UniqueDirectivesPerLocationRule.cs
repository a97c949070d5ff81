using System.Collections.Immutable;
using Matching.GraphQL.Language;

namespace Matching.GraphQL.Validation;

/// <summary>A directive stands once in one place, unless it is repeatable (specification section 5.7.3).</summary>
internal sealed class UniqueDirectivesPerLocationRule(ValidationContext context) : ValidationRule
{
    public override void EnterDirectives(ImmutableArray<DirectiveNode> directives)
    {
        if (directives.Length < 2) return;

        var known = new Dictionary<string, DirectiveNode>(StringComparer.Ordinal);
        foreach (var directive in directives)
        {
            if (context.Schema.FindDirective(directive.Name) is not { IsRepeatable: false }) continue;
            if (known.TryAdd(directive.Name, directive)) continue;
            context.Report(
                $"The directive \"@{directive.Name}\" can only be used once at this location.",
                known[directive.Name].Location,
                directive.Location);
        }
    }
}
