using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Matching.GraphQL.Language;

/// <summary>Prints nodes as GraphQL text that parses to the same nodes, laid out as graphql-js does.</summary>
public static partial class SyntaxPrinter
{
    private const int LongestArgumentLine = 80;

    /// <summary>Prints a node; no line break at the end.</summary>
    /// <exception cref="InsufficientExecutionStackException">The nodes nest too deep for this thread.</exception>
    public static string Print(SyntaxNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return PrintExecutable(node) ?? PrintValueOrType(node) ?? PrintTypeSystem(node) ?? PrintExtension(node)
            ?? throw new ArgumentException($"Cannot print a {node.Kind}.", nameof(node));
    }

    private static string? PrintExecutable(SyntaxNode node) => node switch
    {
        DocumentNode document => PrintDocument(document),
        OperationDefinitionNode operation => PrintOperation(operation),
        VariableDefinitionNode variable => Describe(variable.Description)
            + $"{Print(variable.Variable)}: {Print(variable.Type)}{Before(" = ", variable.DefaultValue)}{Spaced(variable.Directives)}",
        SelectionSetNode set => Block(set.Selections),
        FieldNode field => PrintField(field),
        ArgumentNode argument => $"{argument.Name}: {Print(argument.Value)}",
        FragmentSpreadNode spread => $"...{spread.Name}{Spaced(spread.Directives)}",
        InlineFragmentNode inline =>
            $"...{Before(" on ", inline.TypeCondition)}{Spaced(inline.Directives)} {Print(inline.SelectionSet)}",
        FragmentDefinitionNode fragment => Describe(fragment.Description)
            + $"fragment {fragment.Name} on {Print(fragment.TypeCondition)}{Spaced(fragment.Directives)} {Print(fragment.SelectionSet)}",
        DirectiveNode directive => $"@{directive.Name}{Parenthesized(directive.Arguments)}",
        _ => null,
    };

    private static string? PrintValueOrType(SyntaxNode node) => node switch
    {
        VariableNode variable => "$" + variable.Name,
        IntValueNode value => value.Value,
        FloatValueNode value => value.Value,
        StringValueNode value => StringLiteral.Print(value),
        BooleanValueNode value => value.Value ? "true" : "false",
        NullValueNode => "null",
        EnumValueNode value => value.Value,
        ListValueNode list => $"[{Join(list.Values, ", ")}]",
        ObjectValueNode value => $"{{{Join(value.Fields, ", ")}}}",
        ObjectFieldNode field => $"{field.Name}: {Print(field.Value)}",
        NamedTypeNode type => type.Name,
        ListTypeNode type => $"[{Print(type.Type)}]",
        NonNullTypeNode type => Print(type.Type) + "!",
        _ => null,
    };

    private static string PrintDocument(DocumentNode document)
    {
        var texts = PrintAll(document.Definitions);
        for (var i = 1; i < texts.Length; i++)
        {
            // After a definition without a body, such as "enum E", a bare brace would read as that body.
            var isAmbiguous = texts[i].StartsWith('{') && document.Definitions[i - 1] is not (OperationDefinitionNode or FragmentDefinitionNode);
            if (isAmbiguous) texts[i] = "query " + texts[i];
        }

        return string.Join("\n\n", texts);
    }

    private static string PrintOperation(OperationDefinitionNode operation)
    {
        var isShorthand = operation is { Operation: OperationKind.Query, Name: null, Description: null }
            && operation.VariableDefinitions.IsEmpty && operation.Directives.IsEmpty;
        if (isShorthand) return Print(operation.SelectionSet);

        var variables = PrintAll(operation.VariableDefinitions);
        var list = variables.Length == 0 ? ""
            : variables.Any(IsMultiLine) ? $"(\n{string.Join('\n', variables)}\n)"
            : $"({string.Join(", ", variables)})";
        var name = operation.Name + list;
        return Describe(operation.Description)
            + Keyword(operation.Operation) + (name.Length == 0 ? "" : " " + name) + Spaced(operation.Directives)
            + " " + Print(operation.SelectionSet);
    }

    private static string PrintField(FieldNode field)
    {
        var name = field.Alias is null ? field.Name : $"{field.Alias}: {field.Name}";
        var oneLine = name + Parenthesized(field.Arguments);
        var arguments = oneLine.Length <= LongestArgumentLine || field.Arguments.IsEmpty
            ? oneLine
            : $"{name}(\n{Indent(Join(field.Arguments, "\n"))}\n)";
        return arguments + Spaced(field.Directives) + Before(" ", field.SelectionSet);
    }

    private static string Keyword(OperationKind operation) => operation switch
    {
        OperationKind.Mutation => "mutation",
        OperationKind.Subscription => "subscription",
        _ => "query",
    };

    private static string Describe(StringValueNode? description) => description is null ? "" : Print(description) + "\n";

    private static string Before(string prefix, SyntaxNode? node) => node is null ? "" : prefix + Print(node);

    private static string Spaced(ImmutableArray<DirectiveNode> directives) => directives.IsEmpty ? "" : " " + Join(directives, " ");

    private static string Parenthesized(ImmutableArray<ArgumentNode> arguments) =>
        arguments.IsEmpty ? "" : $"({Join(arguments, ", ")})";

    private static string Block<T>(ImmutableArray<T> nodes)
        where T : SyntaxNode =>
        nodes.IsEmpty ? "" : $"{{\n{Indent(Join(nodes, "\n"))}\n}}";

    private static string Join<T>(ImmutableArray<T> nodes, string separator)
        where T : SyntaxNode =>
        string.Join(separator, PrintAll(nodes));

    private static string[] PrintAll<T>(ImmutableArray<T> nodes)
        where T : SyntaxNode
    {
        var texts = new string[nodes.Length];
        for (var i = 0; i < texts.Length; i++) texts[i] = Print(nodes[i]);
        return texts;
    }

    private static bool IsMultiLine(string text) => text.Contains('\n', StringComparison.Ordinal);

    private static string Indent(string text) => "  " + text.Replace("\n", "\n  ", StringComparison.Ordinal);
}
