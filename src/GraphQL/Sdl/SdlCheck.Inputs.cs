using System.Collections.Immutable;
using Matching.GraphQL.Language;

namespace Matching.GraphQL.Sdl;

/// <content>Input objects that can be written, and values that may be left out (specification sections 3.6.1 and 3.10).</content>
internal sealed partial class SdlCheck
{
    private readonly HashSet<string> _searched = new(StringComparer.Ordinal);

    private void CheckOneOf(TypeSource source)
    {
        if (source.Directives.All(directive => directive.Name != "oneOf")) return;

        foreach (var field in source.InputFields)
        {
            if (field.Type is NonNullTypeNode)
            {
                Report($"OneOf input field {source.Name}.{field.Name} must be nullable.", field.Type.Location);
            }

            if (field.DefaultValue is not null)
            {
                Report($"OneOf input field {source.Name}.{field.Name} cannot have a default value.", field.Location);
            }
        }
    }

    private void CheckDeprecation(InputValueDefinitionNode value, string subject)
    {
        if (IsRequired(value) && IsDeprecated(value.Directives)) Report($"Required {subject} cannot be deprecated.", value.Location);
    }

    private static bool IsRequired(InputValueDefinitionNode value) => value is { Type: NonNullTypeNode, DefaultValue: null };

    private static bool IsDeprecated(ImmutableArray<DirectiveNode> directives) => directives.Any(directive => directive.Name == "deprecated");

    /// <summary>Searches input objects that contain themselves through required fields: no value of them ends. Each type is entered once.</summary>
    private void CheckCircles(TypeSource root)
    {
        var path = new List<InputValueDefinitionNode>();
        var entered = new Dictionary<string, int>(StringComparer.Ordinal);
        var pending = new Stack<(string Name, IEnumerator<InputValueDefinitionNode> Fields)>();
        Enter(root);
        while (pending.TryPeek(out var step))
        {
            path.RemoveRange(pending.Count - 1, path.Count - pending.Count + 1);
            if (!step.Fields.MoveNext())
            {
                pending.Pop();
                entered.Remove(step.Name);
            }
            else if (RequiredInputObject(step.Fields.Current) is { } next)
            {
                path.Add(step.Fields.Current);
                if (entered.TryGetValue(next.Name, out var start)) ReportCircle(next.Name, path[start..]);
                else Enter(next);
            }
        }

        void Enter(TypeSource source)
        {
            if (!_searched.Add(source.Name)) return;

            entered[source.Name] = path.Count;
            pending.Push((source.Name, source.InputFields.GetEnumerator()));
        }
    }

    private TypeSource? RequiredInputObject(InputValueDefinitionNode field) =>
        field.Type is NonNullTypeNode { Type: NamedTypeNode type } ? document.Types.GetValueOrDefault(type.Name) : null;

    private void ReportCircle(string name, List<InputValueDefinitionNode> path) => Report(
        $"Cannot reference Input Object \"{name}\" within itself through a series of non-null fields: "
            + $"\"{string.Join('.', path.Select(field => field.Name))}\".",
        [.. path.Select(field => field.Location)]);
}
