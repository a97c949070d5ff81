using Matching.GraphQL.Language;

namespace Matching.GraphQL.Sdl;

/// <summary>The definitions of a schema document by name; of two namesakes the first counts, <see cref="SdlCheck"/> reports the others.</summary>
internal sealed class SdlDocument
{
    private readonly Dictionary<string, TypeSource> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DirectiveDefinitionNode> _directives = new(StringComparer.Ordinal);

    public SdlDocument(DocumentNode syntax)
    {
        Syntax = syntax;
        foreach (var type in syntax.Definitions.OfType<TypeDefinitionNode>()) _types.TryAdd(type.Name, new TypeSource(type));
        foreach (var directive in syntax.Definitions.OfType<DirectiveDefinitionNode>()) _directives.TryAdd(directive.Name, directive);
        foreach (var extension in syntax.Definitions.OfType<TypeExtensionNode>()) _types.GetValueOrDefault(extension.Name)?.Add(extension);
    }

    public DocumentNode Syntax { get; }

    public IReadOnlyDictionary<string, TypeSource> Types => _types;

    public IReadOnlyDictionary<string, DirectiveDefinitionNode> Directives => _directives;

    public SchemaDefinitionNode? SchemaDefinition => Syntax.Definitions.OfType<SchemaDefinitionNode>().FirstOrDefault();

    public IEnumerable<OperationTypeDefinitionNode> OperationTypes => Syntax.Definitions.SelectMany(definition => definition switch
    {
        SchemaDefinitionNode schema => schema.OperationTypes,
        SchemaExtensionNode schema => schema.OperationTypes,
        _ => [],
    });

    /// <summary>The name of a root type: as the schema definition says, else Query, Mutation and Subscription if there are such types.</summary>
    public string? RootTypeName(OperationKind operation)
    {
        if (OperationTypes.FirstOrDefault(root => root.Operation == operation) is { } root) return root.Type.Name;

        var conventional = operation.ToString();
        return SchemaDefinition is null && _types.ContainsKey(conventional) ? conventional : null;
    }
}
