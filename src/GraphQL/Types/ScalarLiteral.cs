using Matching.GraphQL.Language;

namespace Matching.GraphQL.Types;

/// <summary>What kind of literal stands in a document (spec <c>Value</c>, variables aside).</summary>
public enum LiteralKind
{
    /// <summary>Digits, perhaps with a minus.</summary>
    Int,
    /// <summary>A number with a fraction or an exponent.</summary>
    Float,
    /// <summary>A quoted or block string.</summary>
    String,
    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,
    /// <summary><c>null</c>.</summary>
    Null,
    /// <summary>A bare name.</summary>
    Enum,
    /// <summary>A list.</summary>
    List,
    /// <summary>An input object.</summary>
    Object,
}

/// <summary>A literal as a scalar sees it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A string's content, or the source text of anything else.</param>
public readonly record struct ScalarLiteral(LiteralKind Kind, string Text)
{
    /// <summary>A document's literal as a scalar sees it; a variable counts as null.</summary>
    internal static ScalarLiteral Of(ValueNode node) => node switch
    {
        IntValueNode number => new(LiteralKind.Int, number.Value),
        FloatValueNode number => new(LiteralKind.Float, number.Value),
        StringValueNode text => new(LiteralKind.String, text.Value) { IsBlock = text.IsBlock },
        BooleanValueNode boolean => new(LiteralKind.Boolean, boolean.Value ? "true" : "false"),
        EnumValueNode name => new(LiteralKind.Enum, name.Value),
        ListValueNode => new(LiteralKind.List, node.ToString()),
        ObjectValueNode => new(LiteralKind.Object, node.ToString()),
        _ => new(LiteralKind.Null, "null"),
    };

    /// <summary>A string was written between triple quotes.</summary>
    internal bool IsBlock { get; init; }

    /// <summary>The literal as it would be written in a document; used in messages.</summary>
    public string Printed => Kind switch
    {
        LiteralKind.String when IsBlock => StringLiteral.PrintBlock(Text),
        LiteralKind.String => StringLiteral.PrintQuoted(Text),
        _ => Text,
    };
}
