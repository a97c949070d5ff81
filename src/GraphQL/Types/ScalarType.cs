using System.Text.Json;
using Matching.GraphQL.Execution;

namespace Matching.GraphQL.Types;

/// <summary>A scalar type (spec section 3.5): how a client's value becomes a CLR value and back.</summary>
public abstract class ScalarType(string name) : NamedType(name)
{
    /// <summary>The URL of the scalar's specification; null for none.</summary>
    public string? SpecifiedByUrl { get; init; }

    /// <summary>Coerces a literal of a document; never called with <c>null</c>, which has no scalar value.</summary>
    public abstract ScalarInput ParseLiteral(ScalarLiteral literal);

    /// <summary>Coerces a JSON value of the request's variables; never called with JSON null.</summary>
    public abstract ScalarInput ParseJson(JsonElement value);

    /// <summary>Writes a CLR value as one JSON value.</summary>
    /// <exception cref="Errors.GraphQLException">The value has no form in this scalar.</exception>
    public abstract void Serialize(object value, ResultWriter writer);

    /// <summary>Writes the items of a list of known kind without boxing them; false, after whatever it wrote, when the list is of another kind or an item is
    /// null.</summary>
    /// <exception cref="Errors.GraphQLException">An item has no form in this scalar.</exception>
    internal virtual bool TryWriteItems(object list, ResultWriter writer) => false;
}

/// <summary>A scalar for one CLR type: derive from it, and C# members of that type have this scalar in the schema.</summary>
/// <typeparam name="T">The CLR type resolvers see.</typeparam>
public abstract class ScalarType<T> : ScalarType where T : notnull
{
    /// <summary>A scalar of that name.</summary>
    protected ScalarType(string name) : base(name) => ClrType = typeof(T);

    /// <summary>Writes a value as one JSON value.</summary>
    public abstract void Write(T value, ResultWriter writer);

    /// <inheritdoc/>
    public sealed override void Serialize(object value, ResultWriter writer) => Write((T)value, writer);

    internal override bool TryWriteItems(object list, ResultWriter writer)
    {
        if (!ListItems.TryGet<T?>(list, out var items)) return false;

        foreach (var item in items)
        {
            if (item is null) return false;
            Write(item, writer);
        }

        return true;
    }
}
