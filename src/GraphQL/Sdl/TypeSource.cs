using System.Collections.Immutable;
using Matching.GraphQL.Language;

namespace Matching.GraphQL.Sdl;

/// <summary>The definition of a type together with its extensions in the same document.</summary>
internal sealed class TypeSource(TypeDefinitionNode definition)
{
    private readonly List<TypeExtensionNode> _extensions = [];

    public TypeDefinitionNode Definition { get; } = definition;

    public string Name => Definition.Name;

    public IReadOnlyList<TypeExtensionNode> Extensions => _extensions;

    public IEnumerable<DirectiveNode> Directives => Definition.Directives.Concat(_extensions.SelectMany(extension => extension.Directives));

    public IEnumerable<NamedTypeNode> Interfaces => Gather(node => node switch
    {
        ObjectTypeDefinitionNode type => type.Interfaces,
        ObjectTypeExtensionNode type => type.Interfaces,
        InterfaceTypeDefinitionNode type => type.Interfaces,
        InterfaceTypeExtensionNode type => type.Interfaces,
        _ => [],
    });

    public IEnumerable<FieldDefinitionNode> Fields => Gather(node => node switch
    {
        ObjectTypeDefinitionNode type => type.Fields,
        ObjectTypeExtensionNode type => type.Fields,
        InterfaceTypeDefinitionNode type => type.Fields,
        InterfaceTypeExtensionNode type => type.Fields,
        _ => [],
    });

    public IEnumerable<InputValueDefinitionNode> InputFields => Gather(node => node switch
    {
        InputObjectTypeDefinitionNode type => type.Fields,
        InputObjectTypeExtensionNode type => type.Fields,
        _ => [],
    });

    public IEnumerable<NamedTypeNode> Members => Gather(node => node switch
    {
        UnionTypeDefinitionNode type => type.Types,
        UnionTypeExtensionNode type => type.Types,
        _ => [],
    });

    public IEnumerable<EnumValueDefinitionNode> Values => Gather(node => node switch
    {
        EnumTypeDefinitionNode type => type.Values,
        EnumTypeExtensionNode type => type.Values,
        _ => [],
    });

    /// <summary>The word for its kind of type in messages.</summary>
    public string KindWord => Definition switch
    {
        ScalarTypeDefinitionNode => "scalar",
        ObjectTypeDefinitionNode => "object",
        InterfaceTypeDefinitionNode => "interface",
        UnionTypeDefinitionNode => "union",
        EnumTypeDefinitionNode => "enum",
        _ => "input object",
    };

    public bool IsInput => Definition is ScalarTypeDefinitionNode or EnumTypeDefinitionNode or InputObjectTypeDefinitionNode;

    public bool IsOutput => Definition is not InputObjectTypeDefinitionNode;

    public void Add(TypeExtensionNode extension) => _extensions.Add(extension);

    private IEnumerable<T> Gather<T>(Func<DefinitionNode, ImmutableArray<T>> parts)
        where T : SyntaxNode =>
        parts(Definition).Concat(_extensions.SelectMany(extension => parts(extension)));
}
