using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;

namespace Matching.GraphQL.Language;

/// <summary>Prints nodes as GraphQL text that parses to the same nodes, laid out as graphql-js does.</summary>
public static partial class SyntaxPrinter
{
    private const int LongestArgumentLine = 80;

    // Where an indented part begins and ends: second halves of surrogate pairs without a first, which no parsed text has.
    // Indenting once, at the end, takes time in proportion to what is printed, and not to its depth as well.
    private const char Deeper = '\uDC00', Shallower = '\uDC01';

    /// <summary>Prints a node; no line break at the end.</summary>
    /// <exception cref="InsufficientExecutionStackException">The nodes nest too deep for this thread.</exception>
    public static string Print(SyntaxNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return Indented(Text(node));
    }

    private static string Text(SyntaxNode node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return PrintExecutable(node) ?? PrintValueOrType(node) ?? PrintTypeSystem(node) ?? PrintExtension(node)
            ?? throw new ArgumentException($"Cannot print a {node.Kind}.", nameof(node));
    }

    private static string? PrintExecutable(SyntaxNode node) => node switch
    {
        DocumentNode document => PrintDocument(document),
        OperationDefinitionNode operation => PrintOperation(operation),
        VariableDefinitionNode variable => Describe(variable.Description)
            + $"{Text(variable.Variable)}: {Text(variable.Type)}{Before(" = ", variable.DefaultValue)}{Spaced(variable.Directives)}",
        SelectionSetNode set => Block(set.Selections),
        FieldNode field => PrintField(field),
        ArgumentNode argument => $"{argument.Name}: {Text(argument.Value)}",
        FragmentSpreadNode spread => $"...{spread.Name}{Spaced(spread.Directives)}",
        InlineFragmentNode inline =>
            $"...{Before(" on ", inline.TypeCondition)}{Spaced(inline.Directives)} {Text(inline.SelectionSet)}",
        FragmentDefinitionNode fragment => Describe(fragment.Description)
            + $"fragment {fragment.Name} on {Text(fragment.TypeCondition)}{Spaced(fragment.Directives)} {Text(fragment.SelectionSet)}",
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
        ObjectFieldNode field => $"{field.Name}: {Text(field.Value)}",
        NamedTypeNode type => type.Name,
        ListTypeNode type => $"[{Text(type.Type)}]",
        NonNullTypeNode type => Text(type.Type) + "!",
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
        if (isShorthand) return Text(operation.SelectionSet);

        var variables = PrintAll(operation.VariableDefinitions);
        var list = variables.Length == 0 ? ""
            : variables.Any(IsMultiLine) ? $"(\n{string.Join('\n', variables)}\n)"
            : $"({string.Join(", ", variables)})";
        var name = operation.Name + list;
        return Describe(operation.Description)
            + Keyword(operation.Operation) + (name.Length == 0 ? "" : " " + name) + Spaced(operation.Directives)
            + " " + Text(operation.SelectionSet);
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

    private static string Describe(StringValueNode? description) => description is null ? "" : Text(description) + "\n";

    private static string Before(string prefix, SyntaxNode? node) => node is null ? "" : prefix + Text(node);

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
        for (var i = 0; i < texts.Length; i++) texts[i] = Text(nodes[i]);
        return texts;
    }

    private static bool IsMultiLine(string text) => text.Contains('\n', StringComparison.Ordinal);

    private static string Indent(string text) => $"{Deeper}{text}{Shallower}";

    private static string Indented(string text)
    {
        if (!text.Contains(Deeper, StringComparison.Ordinal)) return text;

        var indented = new StringBuilder(text.Length * 2);
        var depth = 0;
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            var isWhole = index == 0 || !char.IsHighSurrogate(text[index - 1]);
            switch (character)
            {
                // The first line of a part follows a line break, whose spaces are already there.
                case Deeper when isWhole: depth++; indented.Append("  "); break;
                case Shallower when isWhole: depth--; break;
                case '\n': indented.Append('\n').Append(' ', 2 * depth); break;
                default: indented.Append(character); break;
            }
        }

        return indented.ToString();
    }
}
