using System.Globalization;
using System.Text.Json;
using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution;

namespace Matching.GraphQL.Types;

/// <summary>Spec section 3.5.1.</summary>
internal sealed class IntScalar : ScalarType
{
    public IntScalar() : base("Int")
    {
        Description = "The `Int` scalar type represents non-fractional signed whole numeric values. Int can represent values between -(2^31) and 2^31 - 1.";
        ClrType = typeof(int);
    }

    public override ScalarInput ParseLiteral(ScalarLiteral literal)
    {
        if (literal.Kind != LiteralKind.Int) return ScalarInput.Refuse($"Int cannot represent non-integer value: {literal.Printed}");

        return int.TryParse(literal.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? ScalarInput.Accept(value)
            : ScalarInput.Refuse($"Int cannot represent non 32-bit signed integer value: {literal.Text}");
    }

    public override ScalarInput ParseJson(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetDouble(out var number) || Math.Floor(number) != number)
        {
            return ScalarInput.Refuse($"Int cannot represent non-integer value: {value.Inspect()}");
        }

        return number is >= int.MinValue and <= int.MaxValue
            ? ScalarInput.Accept((int)number)
            : ScalarInput.Refuse($"Int cannot represent non 32-bit signed integer value: {value.Inspect()}");
    }

    public override void Serialize(object value, ResultWriter writer)
    {
        var number = value switch
        {
            int whole => whole,
            short or byte or sbyte or ushort => Convert.ToInt64(value, CultureInfo.InvariantCulture),
            uint or long or ulong => Convert.ToDecimal(value, CultureInfo.InvariantCulture) is var wide && wide is >= int.MinValue and <= int.MaxValue
                ? (long)wide
                : throw new GraphQLException($"Int cannot represent non 32-bit signed integer value: {value}"),
            _ => throw new GraphQLException($"Int cannot represent non-integer value: {value}"),
        };
        writer.WriteNumber(number);
    }

    internal override bool TryWriteItems(object list, ResultWriter writer)
    {
        if (!ListItems.TryGet<int>(list, out var items)) return false;

        foreach (var item in items) writer.WriteNumber(item);
        return true;
    }
}
