using System.Collections.Immutable;

namespace Matching.GraphQL.Language;

/// <content>Type system definitions and extensions.</content>
public static partial class SyntaxPrinter
{
    private static string? PrintTypeSystem(SyntaxNode node) => node switch
    {
        SchemaDefinitionNode schema => Describe(schema.Description) + Words("schema", Join(schema.Directives, " "), Block(schema.OperationTypes)),
        OperationTypeDefinitionNode root => $"{Keyword(root.Operation)}: {Text(root.Type)}",
        TypeDefinitionNode type => Describe(type.Description) + PrintTypeBody(type),
        FieldDefinitionNode field => Describe(field.Description)
            + $"{field.Name}{ArgumentDefinitions(field.Arguments)}: {Text(field.Type)}{Spaced(field.Directives)}",
        InputValueDefinitionNode value => Describe(value.Description)
            + $"{value.Name}: {Text(value.Type)}{Before(" = ", value.DefaultValue)}{Spaced(value.Directives)}",
        EnumValueDefinitionNode value => Describe(value.Description) + value.Name + Spaced(value.Directives),
        DirectiveDefinitionNode directive => Describe(directive.Description)
            + $"directive @{directive.Name}{ArgumentDefinitions(directive.Arguments)}{(directive.IsRepeatable ? " repeatable" : "")}"
            + $" on {string.Join(" | ", directive.Locations)}",
        _ => null,
    };

    private static string? PrintTypeBody(TypeDefinitionNode type)
    {
        var directives = Join(type.Directives, " ");
        return type switch
        {
            ScalarTypeDefinitionNode => Words("scalar", type.Name, directives),
            ObjectTypeDefinitionNode node => Words("type", type.Name, Implements(node.Interfaces), directives, Block(node.Fields)),
            InterfaceTypeDefinitionNode node => Words("interface", type.Name, Implements(node.Interfaces), directives, Block(node.Fields)),
            UnionTypeDefinitionNode node => Words("union", type.Name, directives, Members(node.Types)),
            EnumTypeDefinitionNode node => Words("enum", type.Name, directives, Block(node.Values)),
            InputObjectTypeDefinitionNode node => Words("input", type.Name, directives, Block(node.Fields)),
            _ => null,
        };
    }

    private static string? PrintExtension(SyntaxNode node) => node switch
    {
        SchemaExtensionNode schema => Words("extend schema", Join(schema.Directives, " "), Block(schema.OperationTypes)),
        TypeExtensionNode type => PrintExtensionBody(type, Join(type.Directives, " ")),
        _ => null,
    };

    private static string? PrintExtensionBody(TypeExtensionNode type, string directives) => type switch
    {
        ScalarTypeExtensionNode => Words("extend scalar", type.Name, directives),
        ObjectTypeExtensionNode node => Words("extend type", type.Name, Implements(node.Interfaces), directives, Block(node.Fields)),
        InterfaceTypeExtensionNode node => Words("extend interface", type.Name, Implements(node.Interfaces), directives, Block(node.Fields)),
        UnionTypeExtensionNode node => Words("extend union", type.Name, directives, Members(node.Types)),
        EnumTypeExtensionNode node => Words("extend enum", type.Name, directives, Block(node.Values)),
        InputObjectTypeExtensionNode node => Words("extend input", type.Name, directives, Block(node.Fields)),
        _ => null,
    };

    private static string Words(params ReadOnlySpan<string> words)
    {
        var text = words[0];
        foreach (var word in words[1..])
        {
            if (word.Length > 0) text += " " + word;
        }

        return text;
    }

    private static string Implements(ImmutableArray<NamedTypeNode> interfaces) =>
        interfaces.IsEmpty ? "" : "implements " + Join(interfaces, " & ");

    private static string Members(ImmutableArray<NamedTypeNode> types) => types.IsEmpty ? "" : "= " + Join(types, " | ");

    private static string ArgumentDefinitions(ImmutableArray<InputValueDefinitionNode> arguments)
    {
        if (arguments.IsEmpty) return "";

        var texts = PrintAll(arguments);
        return texts.Any(IsMultiLine) ? $"(\n{Indent(string.Join('\n', texts))}\n)" : $"({string.Join(", ", texts)})";
    }
}
