namespace Matching.GraphQL.Types;

/// <summary>A type that has a name in the schema.</summary>
public abstract class NamedType : GraphQLType
{
    private protected NamedType(string name) => Name = name;

    /// <summary>The name, unique in the schema.</summary>
    public string Name { get; }

    /// <summary>Markdown for people who read the schema; null for none.</summary>
    public string? Description { get; init; }

    /// <summary>The CLR type this type was made from; null when it was made from SDL.</summary>
    public Type? ClrType { get; init; }

    /// <summary>What one value costs (<c>@cost</c>), of an object, scalar or enum; null for the default: 1 for an object, else 0.</summary>
    public double? Cost { get; init; }

    /// <summary>The application's own directives on it, as the schema is printed with.</summary>
    public IReadOnlyList<AppliedDirective> Directives { get; init; } = [];

    /// <inheritdoc/>
    public override NamedType Named => this;

    /// <summary>Resolves references to other types, once all types exist.</summary>
    internal virtual void Complete() { }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
