using System.Text;
using Matching.GraphQL.Language;
using Matching.GraphQL.Types;
using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Sdl;

/// <summary>
/// Prints a schema in the schema definition language. Directives, types and their members are sorted by name, so that
/// the text changes only when the schema does; specified scalars and directives and introspection are left out.
/// </summary>
public static class SchemaPrinter
{
    /// <summary>Prints a whole schema; lines end in LF, the last one too.</summary>
    public static string Print(Schema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        var directives = Sorted(schema.Directives.Where(directive => !IsSpecified(directive)), directive => directive.Name).Select(Print);
        var types = Sorted(schema.Types.Where(IsDefined), type => type.Name).Select(Print);
        IEnumerable<string> parts = [.. PrintRoots(schema), .. directives, .. types];
        return string.Join("\n\n", parts) + "\n";
    }

    /// <summary>Prints the definition of one type.</summary>
    public static string Print(NamedType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return Describe(type.Description) + type switch
        {
            ScalarType scalar => $"scalar {type.Name}{PrintSpecifiedBy(scalar)}{CostPrinter.Print(type.Cost)}{Print(type.Directives)}",
            ObjectType node => $"type {type.Name}{PrintInterfaces(node)}{CostPrinter.Print(type.Cost)}{Print(type.Directives)}{PrintFields(node)}",
            InterfaceType node => $"interface {type.Name}{PrintInterfaces(node)}{Print(type.Directives)}{PrintFields(node)}",
            UnionType union =>
                $"union {type.Name}{Print(type.Directives)} = {string.Join(" | ", Sorted(union.Members.Select(member => member.Name), name => name))}",
            EnumType node => $"enum {type.Name}{CostPrinter.Print(type.Cost)}{Print(type.Directives)}{PrintBlock(node.Values, PrintEnumValue)}",
            InputObjectType input => $"input {type.Name}{(input.IsOneOf ? " @oneOf" : "")}{Print(type.Directives)}{PrintBlock(input.Fields, PrintInputValue)}",
            _ => throw new ArgumentException($"{type.Name} is of no kind that can be printed.", nameof(type)),
        };
    }

    private static bool IsSpecified(DirectiveDefinition directive) => SpecifiedDirectives.All.Any(specified => specified.Name == directive.Name);

    private static bool IsDefined(NamedType type) =>
        !type.Name.StartsWith("__", StringComparison.Ordinal) && SpecifiedScalars.All.All(specified => specified.Name != type.Name);

    /// <summary>The schema definition; nothing when the names of the root types say it all.</summary>
    private static IEnumerable<string> PrintRoots(Schema schema)
    {
        (string Word, string Conventional, ObjectType? Type)[] roots =
        [
            ("query", "Query", schema.QueryType),
            ("mutation", "Mutation", schema.MutationType),
            ("subscription", "Subscription", schema.SubscriptionType),
        ];
        var isConventional = roots.All(root => root.Type == schema.FindType(root.Conventional));
        if (isConventional && schema.Description is null) yield break;

        var lines = roots.Where(root => root.Type is not null).Select(root => $"  {root.Word}: {root.Type!.Name}\n");
        yield return $"{Describe(schema.Description)}schema {{\n{string.Concat(lines)}}}";
    }

    private static string Print(DirectiveDefinition directive)
    {
        var locations = Sorted(directive.Locations.Select(DirectiveLocationNames.NameOf), name => name);
        return $"{Describe(directive.Description)}directive @{directive.Name}{PrintArguments(directive.Arguments, "")}"
            + $"{(directive.IsRepeatable ? " repeatable" : "")} on {string.Join(" | ", locations)}";
    }

    private static string PrintInterfaces(FieldsType type) => type.Interfaces.Count == 0
        ? ""
        : $" implements {string.Join(" & ", Sorted(type.Interfaces.Select(known => known.Name), name => name))}";

    private static string PrintFields(FieldsType type) => PrintBlock(type.Fields, PrintField);

    private static string PrintField(FieldDefinition field) =>
        $"{field.Name}{PrintArguments(field.Arguments, "  ")}: {field.Type}{PrintDeprecation(field)}"
        + $"{CostPrinter.Print(field.Cost)}{CostPrinter.Print(field.ListSize)}{Print(field.Directives)}";

    private static string PrintEnumValue(EnumValue value) => value.Name + PrintDeprecation(value) + Print(value.Directives);

    private static string PrintBlock<T>(IEnumerable<T> members, Func<T, string> print)
        where T : INamedMember =>
        $" {{\n{PrintLines(members, "  ", print)}\n}}";

    private static string PrintArguments(IReadOnlyList<ArgumentDefinition> arguments, string indentation)
    {
        if (arguments.Count == 0) return "";
        return arguments.All(argument => string.IsNullOrEmpty(argument.Description))
            ? $"({string.Join(", ", Sorted(arguments, argument => argument.Name).Select(PrintInputValue))})"
            : $"(\n{PrintLines(arguments, indentation + "  ", PrintInputValue)}\n{indentation})";
    }

    private static string PrintInputValue(InputValueDefinition value)
    {
        var defaultValue = value.DefaultValue is null ? "" : $" = {value.DefaultValue}";
        return $"{value.Name}: {value.Type}{defaultValue}{PrintDeprecation(value)}{CostPrinter.Print(value.Cost)}{Print(value.Directives)}";
    }

    /// <summary>One member a line, each after its description; an empty line before a described member that is not the first.</summary>
    private static string PrintLines<T>(IEnumerable<T> members, string indentation, Func<T, string> print)
        where T : INamedMember
    {
        var lines = new StringBuilder();
        foreach (var member in Sorted(members, member => member.Name))
        {
            if (lines.Length > 0) lines.Append(member.Description is null ? "\n" : "\n\n");
            if (member.Description is not null) lines.Append(Indent(Describe(member.Description).TrimEnd('\n'), indentation)).Append('\n');
            lines.Append(indentation).Append(print(member));
        }

        return lines.ToString();
    }

    private static string PrintDeprecation(INamedMember member) => member.DeprecationReason switch
    {
        null => "",
        SpecifiedDirectives.DefaultDeprecationReason => " @deprecated",
        var reason => $" @deprecated(reason: {StringLiteral.PrintQuoted(reason)})",
    };

    private static string Print(IReadOnlyList<AppliedDirective> directives) => string.Concat(directives.Select(directive => $" {directive}"));

    private static string PrintSpecifiedBy(ScalarType scalar) =>
        scalar.SpecifiedByUrl is null ? "" : $" @specifiedBy(url: {StringLiteral.PrintQuoted(scalar.SpecifiedByUrl)})";

    private static string Describe(string? description)
    {
        if (description is null) return "";
        return (StringLiteral.FitsBlock(description) ? StringLiteral.PrintBlock(description) : StringLiteral.PrintQuoted(description)) + "\n";
    }

    private static string Indent(string text, string indentation) => indentation + text.Replace("\n", "\n" + indentation, StringComparison.Ordinal);

    private static IEnumerable<T> Sorted<T>(IEnumerable<T> items, Func<T, string> name) => items.OrderBy(name, NaturalOrder.Comparer);
}
