using System.Collections.Immutable;

namespace Matching.GraphQL.Language;

/// <summary>An input value literal or a variable (section 2.9).</summary>
public abstract class ValueNode(Location location)
    : SyntaxNode(location);

/// <summary>The use of a variable: <c>$name</c>.</summary>
public sealed class VariableNode(Location location, string name)
    : ValueNode(location)
{
    /// <summary>Its name, without the dollar sign.</summary>
    public string Name { get; } = name;

    /// <summary>Where its name stands, after the dollar sign.</summary>
    public Location NameLocation => Location with { Start = Location.Start + 1 };

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Variable;
}

/// <summary>An integer literal of any size (section 2.9.1).</summary>
public sealed class IntValueNode(Location location, string value)
    : ValueNode(location)
{
    /// <summary>The digits as written, with their sign.</summary>
    public string Value { get; } = value;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.IntValue;
}

/// <summary>A literal with a fraction or an exponent (section 2.9.2).</summary>
public sealed class FloatValueNode(Location location, string value)
    : ValueNode(location)
{
    /// <summary>The number as written.</summary>
    public string Value { get; } = value;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.FloatValue;
}

/// <summary>A string literal (section 2.9.4).</summary>
public sealed class StringValueNode(Location location, string value, bool isBlock)
    : ValueNode(location)
{
    /// <summary>The text, escapes resolved; for a block string, common indentation removed.</summary>
    public string Value { get; } = value;

    /// <summary>Whether it was written between triple quotes.</summary>
    public bool IsBlock { get; } = isBlock;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.StringValue;
}

/// <summary><c>true</c> or <c>false</c> (section 2.9.3).</summary>
public sealed class BooleanValueNode(Location location, bool value)
    : ValueNode(location)
{
    /// <summary>The value.</summary>
    public bool Value { get; } = value;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.BooleanValue;
}

/// <summary>The literal <c>null</c> (section 2.9.5).</summary>
public sealed class NullValueNode(Location location)
    : ValueNode(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.NullValue;
}

/// <summary>An enum value's name (section 2.9.6).</summary>
public sealed class EnumValueNode(Location location, string value)
    : ValueNode(location)
{
    /// <summary>The name.</summary>
    public string Value { get; } = value;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.EnumValue;
}

/// <summary>A list literal (section 2.9.7).</summary>
public sealed class ListValueNode(Location location, ImmutableArray<ValueNode> values)
    : ValueNode(location)
{
    /// <summary>The items in document order.</summary>
    public ImmutableArray<ValueNode> Values { get; } = values;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ListValue;
}

/// <summary>An input object literal (section 2.9.8).</summary>
public sealed class ObjectValueNode(Location location, ImmutableArray<ObjectFieldNode> fields)
    : ValueNode(location)
{
    /// <summary>The fields in document order.</summary>
    public ImmutableArray<ObjectFieldNode> Fields { get; } = fields;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ObjectValue;
}

/// <summary>A field of an input object literal.</summary>
public sealed class ObjectFieldNode(Location location, string name, ValueNode value)
    : SyntaxNode(location)
{
    /// <summary>The field's name.</summary>
    public string Name { get; } = name;

    /// <summary>The value given.</summary>
    public ValueNode Value { get; } = value;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ObjectField;
}
