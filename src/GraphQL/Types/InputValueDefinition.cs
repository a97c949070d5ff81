using System.Runtime.CompilerServices;
using Matching.GraphQL.Execution.Coercion;
using Matching.GraphQL.Language;

namespace Matching.GraphQL.Types;

/// <summary>A value a client may give: an argument or an input field (spec <c>InputValueDefinition</c>).</summary>
public abstract class InputValueDefinition : INamedMember
{
    private StrongBox<object?>? _coercedDefault;

    private protected InputValueDefinition(string name, GraphQLType type) => (Name, Type) = (name, type);

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>An input type.</summary>
    public GraphQLType Type { get; }

    /// <inheritdoc/>
    public string? Description { get; init; }

    /// <inheritdoc/>
    public string? DeprecationReason { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<AppliedDirective> Directives { get; init; } = [];

    /// <summary>The default as a GraphQL literal, such as <c>20</c>, <c>"a"</c> or <c>{order: ASC}</c>; null for no default (the literal <c>null</c> is the
    /// text <c>null</c>).</summary>
    public string? DefaultValue { get; init; }

    /// <summary>What its use adds to the cost of the field (<c>@cost</c>), perhaps negative; null for the default: 1 for an input object, else 0.</summary>
    public double? Cost { get; init; }

    /// <summary>Must be given: non-null without a default (spec IsRequired).</summary>
    public bool IsRequired => Type.IsNonNull && DefaultValue is null;

    /// <summary>The default as a coerced input value, read from its literal when first needed.</summary>
    /// <exception cref="InvalidOperationException">The literal does not fit the type.</exception>
    internal object? CoercedDefault => (_coercedDefault ??= new StrongBox<object?>(CoerceDefault())).Value;

    /// <summary>Makes of a coerced input value what the resolver's parameter or the property expects; null when that is the same.</summary>
    internal Func<object?, object?>? Converter { get; init; }

    /// <summary>What the resolver sees when the value is neither given nor has a default.</summary>
    internal object? WhenMissing { get; init; }

    internal object? Convert(object? value) => Converter is null ? value : Converter(value);

    private object? CoerceDefault() =>
        LiteralCoercion.TryCoerce(GraphQLParser.ParseConstantValue(DefaultValue!), Type, VariableValues.None, out var value)
            ? value
            : throw new InvalidOperationException($"The default {DefaultValue} of {Name} is no {Type}.");
}

/// <summary>An argument of a field or directive.</summary>
public sealed class ArgumentDefinition(string name, GraphQLType type) : InputValueDefinition(name, type);

/// <summary>A field of an input object.</summary>
public sealed class InputField(string name, GraphQLType type) : InputValueDefinition(name, type);
