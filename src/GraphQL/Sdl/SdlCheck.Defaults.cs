using Matching.GraphQL.Execution.Coercion;
using Matching.GraphQL.Language;
using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Sdl;

/// <content>Defaults fit their types (specification section 3.6.1) and never fill themselves in for ever (section 3.10,
/// InputObjectDefaultValueHasCycle).</content>
internal sealed partial class SdlCheck
{
    private readonly HashSet<InputValueDefinitionNode> _finiteDefaults = new(ReferenceEqualityComparer.Instance);

    // Types are judged once the document is otherwise sound.
    private void CheckDefaults()
    {
        if (_errors.Count > 0) return;

        var schema = new SdlTypes(document).BuildSchema();
        foreach (var value in InputValues().Where(value => value.DefaultValue is not null))
        {
            var type = TypeLookup.FromSyntax(schema, value.Type);
            if (type is null || LiteralCoercion.TryCoerce(value.DefaultValue!, type, VariableValues.None, out _)) continue;
            Report(
                $"Expected the default of \"{value.Name}\" to be of type \"{type}\", found {value.DefaultValue}.",
                value.DefaultValue!.Location);
        }
    }

    private IEnumerable<InputValueDefinitionNode> InputValues() => document.Types.Values
        .SelectMany(source => source.InputFields.Concat(source.Fields.SelectMany(field => field.Arguments)))
        .Concat(document.Directives.Values.SelectMany(directive => directive.Arguments));

    private void CheckDefaultCircles(TypeSource source)
    {
        foreach (var field in source.InputFields)
        {
            if (field.DefaultValue is null || !IsCircular(field, [])) continue;
            Report(
                $"Invalid circular reference. The default value of Input Object field {source.Name}.{field.Name} references itself.",
                field.Location);
        }
    }

    /// <summary>Whether the default of a field, completed by other defaults, needs itself.</summary>
    private bool IsCircular(InputValueDefinitionNode field, HashSet<InputValueDefinitionNode> visited)
    {
        if (_finiteDefaults.Contains(field)) return false;
        if (!visited.Add(field)) return true;
        if (InputObject(field) is { } type && IsCircular(type, field.DefaultValue!, visited)) return true;

        visited.Remove(field);
        _finiteDefaults.Add(field);
        return false;
    }

    private bool IsCircular(TypeSource type, ValueNode value, HashSet<InputValueDefinitionNode> visited) => value switch
    {
        ListValueNode list => list.Values.Any(item => IsCircular(type, item, visited)),
        ObjectValueNode given => type.InputFields.Any(field => IsCircular(field, given, visited)),
        _ => false,
    };

    private bool IsCircular(InputValueDefinitionNode field, ObjectValueNode given, HashSet<InputValueDefinitionNode> visited)
    {
        if (InputObject(field) is not { } type) return false;
        if (given.Fields.FirstOrDefault(candidate => candidate.Name == field.Name) is { } member) return IsCircular(type, member.Value, visited);
        return field.DefaultValue is not null && IsCircular(field, visited);
    }

    private TypeSource? InputObject(InputValueDefinitionNode field) =>
        document.Types.GetValueOrDefault(NamedType(field.Type).Name) is { Definition: InputObjectTypeDefinitionNode } type ? type : null;
}
