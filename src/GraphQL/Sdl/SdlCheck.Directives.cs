using Matching.GraphQL.Language;
using Matching.GraphQL.Types;
using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Sdl;

/// <content>Applied directives (specification section 5.7, for definitions).</content>
internal sealed partial class SdlCheck
{
    /// <param name="applied">All directives of one place, a type's extensions included.</param>
    /// <param name="location">The kind of place.</param>
    private void CheckDirectives(IEnumerable<DirectiveNode> applied, DirectiveLocation location)
    {
        var seen = new Dictionary<string, Location>(StringComparer.Ordinal);
        foreach (var directive in applied)
        {
            if (!_directives.TryGetValue(directive.Name, out var shape))
            {
                Report($"Unknown directive \"@{directive.Name}\".", directive.Location);
                continue;
            }

            var place = DirectiveLocationNames.NameOf(location);
            if (!shape.Locations.Contains(place))
            {
                Report($"Directive \"@{directive.Name}\" may not be used on {place}.", directive.Location);
            }

            if (!shape.IsRepeatable && !seen.TryAdd(directive.Name, directive.Location))
            {
                Report(
                    $"The directive \"@{directive.Name}\" can only be used once at this location.",
                    seen[directive.Name], directive.Location);
            }

            CheckArguments(directive, shape);
        }
    }

    private void CheckArguments(DirectiveNode directive, DirectiveShape shape)
    {
        CheckUniqueNames(
            directive.Arguments.Select(argument => (argument.Name, argument.Location)),
            name => $"There can be only one argument named \"{name}\".");
        foreach (var argument in directive.Arguments)
        {
            CheckUniqueFields(argument.Value);
            if (shape.Arguments.Any(known => known.Name == argument.Name)) continue;

            var suggestion = Suggestion.For(argument.Name, shape.Arguments.Select(known => known.Name));
            Report($"Unknown argument \"{argument.Name}\" on directive \"@{directive.Name}\".{suggestion}", argument.Location);
        }

        foreach (var (name, type, isRequired) in shape.Arguments)
        {
            if (!isRequired || directive.Arguments.Any(argument => argument.Name == name)) continue;
            Report(
                $"Directive \"@{directive.Name}\" argument \"{name}\" of type \"{type}\" is required, but it was not provided.",
                directive.Location);
        }
    }

    private void CheckUniqueFields(ValueNode value)
    {
        if (value is ListValueNode list)
        {
            foreach (var item in list.Values) CheckUniqueFields(item);
        }
        else if (value is ObjectValueNode fields)
        {
            CheckUniqueNames(
                fields.Fields.Select(field => (field.Name, field.Location)),
                name => $"There can be only one input field named \"{name}\".");
            foreach (var field in fields.Fields) CheckUniqueFields(field.Value);
        }
    }

    /// <summary>A directive definition as far as its uses depend on it.</summary>
    private sealed record DirectiveShape(
        string Name, bool IsRepeatable, IReadOnlyList<string> Locations, IReadOnlyList<(string Name, string Type, bool IsRequired)> Arguments)
    {
        public static DirectiveShape Of(DirectiveDefinition definition) => new(
            definition.Name,
            definition.IsRepeatable,
            [.. definition.Locations.Select(DirectiveLocationNames.NameOf)],
            [.. definition.Arguments.Select(argument => (argument.Name, argument.Type.ToString()!, argument.IsRequired))]);

        public static DirectiveShape Of(DirectiveDefinitionNode definition) => new(
            definition.Name,
            definition.IsRepeatable,
            definition.Locations,
            [.. definition.Arguments.Select(argument => (argument.Name, argument.Type.ToString(), IsRequired(argument)))]);
    }
}
