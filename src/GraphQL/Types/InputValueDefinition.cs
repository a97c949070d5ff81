namespace Matching.GraphQL.Types;

/// <summary>A value a client may give: an argument or an input field (spec <c>InputValueDefinition</c>).</summary>
public abstract class InputValueDefinition : INamedMember
{
    private protected InputValueDefinition(string name, GraphQLType type) => (Name, Type) = (name, type);

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>An input type.</summary>
    public GraphQLType Type { get; }

    /// <inheritdoc/>
    public string? Description { get; init; }

    /// <inheritdoc/>
    public string? DeprecationReason { get; init; }

    /// <summary>The default as a GraphQL literal, such as <c>20</c>, <c>"a"</c> or <c>{order: ASC}</c>; null for no default (the literal <c>null</c> is the text <c>null</c>).</summary>
    public string? DefaultValue { get; init; }

    /// <summary>Must be given: non-null without a default (spec IsRequired).</summary>
    public bool IsRequired => Type.IsNonNull && DefaultValue is null;

    /// <summary>The default coerced to its CLR value, set when the schema is built.</summary>
    internal object? CoercedDefault { get; set; }
}
