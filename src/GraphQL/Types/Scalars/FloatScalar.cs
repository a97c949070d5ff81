using System.Globalization;
using System.Text.Json;
using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution;

namespace Matching.GraphQL.Types;

/// <summary>Spec section 3.5.2.</summary>
internal sealed class FloatScalar : ScalarType
{
    public FloatScalar() : base("Float")
    {
        Description = "The `Float` scalar type represents signed double-precision fractional values "
            + "as specified by [IEEE 754](https://en.wikipedia.org/wiki/IEEE_floating_point).";
        ClrType = typeof(double);
    }

    public override ScalarInput ParseLiteral(ScalarLiteral literal) =>
        literal.Kind is LiteralKind.Int or LiteralKind.Float && double.TryParse(literal.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? ScalarInput.Accept(value)
            : ScalarInput.Refuse($"Float cannot represent non numeric value: {literal.Printed}");

    public override ScalarInput ParseJson(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number)
            ? ScalarInput.Accept(number)
            : ScalarInput.Refuse($"Float cannot represent non numeric value: {value.Inspect()}");

    public override void Serialize(object value, ResultWriter writer)
    {
        var number = value is IConvertible and not (string or char or bool)
            ? Convert.ToDouble(value, CultureInfo.InvariantCulture)
            : throw new GraphQLException($"Float cannot represent non numeric value: {value}");
        if (!double.IsFinite(number)) throw new GraphQLException($"Float cannot represent non numeric value: {number.ToString(CultureInfo.InvariantCulture)}");

        writer.WriteNumber(number);
    }

    internal override bool TryWriteItems(object list, ResultWriter writer)
    {
        if (!ListItems.TryGet<double>(list, out var items)) return false;

        foreach (var item in items)
        {
            if (!double.IsFinite(item)) return false;
            writer.WriteNumber(item);
        }

        return true;
    }
}
