using Matching.GraphQL.Errors;
using Matching.GraphQL.Language;
using Matching.GraphQL.Types;
using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Sdl;

/// <summary>
/// Lists the faults of a schema document (specification section 3, "Type Validation"): names defined twice, unknown types
/// and directives, kinds of types where they cannot stand, broken promises of interfaces, inputs nobody can write.
/// </summary>
internal sealed partial class SdlCheck(SdlDocument document)
{
    private readonly List<GraphQLError> _errors = [];
    private readonly Dictionary<string, DirectiveShape> _directives = SpecifiedDirectives.All.Select(DirectiveShape.Of)
        .Where(specified => !document.Directives.ContainsKey(specified.Name))
        .Concat(document.Directives.Values.Select(DirectiveShape.Of))
        .ToDictionary(directive => directive.Name, StringComparer.Ordinal);

    /// <summary>All faults in document order; none when the document can be built.</summary>
    public IReadOnlyList<GraphQLError> Run()
    {
        CheckSchemaDefinitions();
        CheckUniqueNames(
            document.Syntax.Definitions.OfType<TypeDefinitionNode>().Select(type => (type.Name, type.NameLocation)),
            name => $"There can be only one type named \"{name}\".");
        CheckUniqueNames(
            document.Syntax.Definitions.OfType<DirectiveDefinitionNode>().Select(directive => (directive.Name, directive.NameLocation)),
            name => $"There can be only one directive named \"@{name}\".");
        foreach (var definition in document.Syntax.Definitions) Check(definition);
        foreach (var source in document.Types.Values) Check(source);
        CheckDefaults();
        return [.. _errors.OrderBy(error => error.Locations is [var place, ..] ? (place.Line, place.Column) : (0, 0))];
    }

    private void Check(DefinitionNode definition)
    {
        switch (definition)
        {
            case OperationDefinitionNode or FragmentDefinitionNode:
                Report("A schema document holds no operations and no fragments.", definition.Location);
                break;
            case TypeExtensionNode extension:
                CheckExtension(extension);
                break;
            case DirectiveDefinitionNode directive:
                CheckName(directive.Name, directive.NameLocation);
                CheckArguments(directive.Arguments, $"@{directive.Name}");
                break;
        }
    }

    private void CheckSchemaDefinitions()
    {
        foreach (var second in document.Syntax.Definitions.OfType<SchemaDefinitionNode>().Skip(1))
        {
            Report("Must provide only one schema definition.", second.Location);
        }

        foreach (var roots in document.OperationTypes.GroupBy(root => root.Operation))
        {
            CheckRoot(roots.First());
            foreach (var second in roots.Skip(1))
            {
                Report($"There can be only one {Word(second.Operation)} type in schema.", roots.First().Location, second.Location);
            }
        }

        CheckDirectives(document.Syntax.Definitions.SelectMany(definition => definition switch
        {
            SchemaDefinitionNode schema => schema.Directives,
            SchemaExtensionNode schema => schema.Directives,
            _ => [],
        }), DirectiveLocation.Schema);
        if (document.RootTypeName(OperationKind.Query) is null) Report("Query root type must be provided.");
    }

    private void CheckRoot(OperationTypeDefinitionNode root)
    {
        if (!IsKnown(root.Type)) return;
        if (document.Types.GetValueOrDefault(root.Type.Name)?.Definition is ObjectTypeDefinitionNode) return;
        Report($"{root.Operation} root type must be Object type, it cannot be {root.Type.Name}.", root.Type.Location);
    }

    private void CheckExtension(TypeExtensionNode extension)
    {
        if (!document.Types.TryGetValue(extension.Name, out var source))
        {
            var suggestion = Suggestion.For(extension.Name, document.Types.Keys);
            Report($"Cannot extend type \"{extension.Name}\" because it is not defined.{suggestion}", extension.NameLocation);
        }
        else if (WordOf(extension) != source.KindWord)
        {
            Report($"Cannot extend non-{WordOf(extension)} type \"{extension.Name}\".", source.Definition.Location, extension.Location);
        }
    }

    private static string WordOf(TypeExtensionNode extension) => extension switch
    {
        ScalarTypeExtensionNode => "scalar",
        ObjectTypeExtensionNode => "object",
        InterfaceTypeExtensionNode => "interface",
        UnionTypeExtensionNode => "union",
        EnumTypeExtensionNode => "enum",
        _ => "input object",
    };

    private void CheckUniqueNames(IEnumerable<(string Name, Location Place)> names, Func<string, string> message)
    {
        var known = new Dictionary<string, Location>(StringComparer.Ordinal);
        foreach (var (name, place) in names)
        {
            if (!known.TryAdd(name, place)) Report(message(name), known[name], place);
        }
    }

    private void Report(string message, params ReadOnlySpan<Location> places)
    {
        var locations = new SourceLocation[places.Length];
        for (var i = 0; i < locations.Length; i++) locations[i] = document.Syntax.Source.LocationOf(places[i].Start);
        _errors.Add(new GraphQLError(message, locations));
    }

    private static string Word(OperationKind operation) => operation.ToString().ToLowerInvariant();
}
