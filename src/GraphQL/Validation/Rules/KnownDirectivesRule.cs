using Matching.GraphQL.Language;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Validation;

/// <summary>Directives are defined, and stand where they may (specification sections 5.7.1 and 5.7.2).</summary>
internal sealed class KnownDirectivesRule(ValidationContext context) : ValidationRule
{
    public override void EnterDirective(DirectiveNode directive, DirectiveLocation location)
    {
        if (context.Position.Directive is not { } definition)
        {
            context.Report($"Unknown directive \"@{directive.Name}\".", directive.Location);
        }
        else if (!definition.Locations.Contains(location))
        {
            context.Report(
                $"Directive \"@{directive.Name}\" may not be used on {DirectiveLocationNames.NameOf(location)}.", directive.Location);
        }
    }
}
