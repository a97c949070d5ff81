using System.Collections.Immutable;
using Matching.GraphQL.Language;

namespace Matching.GraphQL.Validation;

/// <summary>Arguments that are non-null and have no default are given (specification section 5.4.3).</summary>
/// <remarks>It checks on the way out, so that errors deeper in the document come first.</remarks>
internal sealed class ProvidedRequiredArgumentsRule(ValidationContext context) : ValidationRule
{
    public override void LeaveField(FieldNode field)
    {
        if (context.Position.Field is not { } definition) return;

        foreach (var argument in definition.Arguments)
        {
            if (!argument.IsRequired || IsGiven(argument.Name, field.Arguments)) continue;
            context.Report(
                $"Field \"{definition.Name}\" argument \"{argument.Name}\" of type \"{argument.Type}\" is required, but it was not provided.",
                field.Location);
        }
    }

    public override void LeaveDirective(DirectiveNode directive)
    {
        if (context.Position.Directive is not { } definition) return;

        foreach (var argument in definition.Arguments)
        {
            if (!argument.IsRequired || IsGiven(argument.Name, directive.Arguments)) continue;
            context.Report(
                $"Directive \"@{directive.Name}\" argument \"{argument.Name}\" of type \"{argument.Type}\" is required, but it was not provided.",
                directive.Location);
        }
    }

    private static bool IsGiven(string name, ImmutableArray<ArgumentNode> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Name == name) return true;
        }

        return false;
    }
}
