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
