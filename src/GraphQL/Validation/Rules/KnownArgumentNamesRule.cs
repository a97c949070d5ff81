using Matching.GraphQL.Language;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Validation;

/// <summary>Fields and directives are given only arguments they define (specification section 5.4.1).</summary>
internal sealed class KnownArgumentNamesRule(ValidationContext context) : ValidationRule
{
    public override void EnterField(FieldNode field)
    {
        if (field.Arguments.IsEmpty || context.Position is not { Field: { } definition, ParentType: { } type }) return;

        foreach (var argument in field.Arguments)
        {
            if (definition.FindArgument(argument.Name) is not null) continue;
            context.Report(
                $"Unknown argument \"{argument.Name}\" on field \"{type.Name}.{definition.Name}\"."
                    + context.Suggest(argument.Name, definition.Arguments.Select(known => known.Name)),
                argument.Location);
        }
    }

    public override void EnterDirective(DirectiveNode directive, DirectiveLocation location)
    {
        if (context.Position.Directive is not { } definition) return;

        foreach (var argument in directive.Arguments)
        {
            if (definition.FindArgument(argument.Name) is not null) continue;
            context.Report(
                $"Unknown argument \"{argument.Name}\" on directive \"@{directive.Name}\"."
                    + context.Suggest(argument.Name, definition.Arguments.Select(known => known.Name)),
                argument.Location);
        }
    }
}
