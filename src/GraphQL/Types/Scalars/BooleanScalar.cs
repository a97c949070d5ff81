using System.Text.Json;
using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution;

namespace Matching.GraphQL.Types;

/// <summary>Spec section 3.5.4.</summary>
internal sealed class BooleanScalar : ScalarType
{
    public BooleanScalar() : base("Boolean")
    {
        Description = "The `Boolean` scalar type represents `true` or `false`.";
        ClrType = typeof(bool);
    }

    public override ScalarInput ParseLiteral(ScalarLiteral literal) => literal.Kind == LiteralKind.Boolean
        ? ScalarInput.Accept(literal.Text == "true")
        : ScalarInput.Refuse($"Boolean cannot represent a non boolean value: {literal.Printed}");

    public override ScalarInput ParseJson(JsonElement value) => value.ValueKind is JsonValueKind.True or JsonValueKind.False
        ? ScalarInput.Accept(value.GetBoolean())
        : ScalarInput.Refuse($"Boolean cannot represent a non boolean value: {value.Inspect()}");

    public override void Serialize(object value, ResultWriter writer) => writer.WriteBoolean(
        value is bool boolean ? boolean : throw new GraphQLException($"Boolean cannot represent a non boolean value: {value}"));
}
