using System.Collections.Immutable;
using Matching.GraphQL.Language;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Validation;

/// <summary>An argument is given once (specification section 5.4.2).</summary>
internal sealed class UniqueArgumentNamesRule(ValidationContext context) : ValidationRule
{
    public override void EnterField(FieldNode field) => Check(field.Arguments);

    public override void EnterDirective(DirectiveNode directive, DirectiveLocation location) => Check(directive.Arguments);

    private void Check(ImmutableArray<ArgumentNode> arguments)
    {
        if (arguments.Length < 2) return;

        foreach (var namesakes in arguments.GroupBy(argument => argument.Name, StringComparer.Ordinal))
        {
            if (namesakes.Count() < 2) continue;
            context.Report(
                $"There can be only one argument named \"{namesakes.Key}\".", [.. namesakes.Select(argument => argument.Location)]);
        }
    }
}
