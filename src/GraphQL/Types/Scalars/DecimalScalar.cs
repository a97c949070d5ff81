using System.Globalization;
using System.Text.Json;
using Matching.GraphQL.Execution;

namespace Matching.GraphQL.Types;

/// <summary>A decimal number with up to 28 digits, written as a JSON number.</summary>
internal sealed class DecimalScalar : ScalarType<decimal>
{
    public DecimalScalar() : base("Decimal")
    {
        Description = "A decimal number with up to 28 significant digits, exact for amounts of money.";
        SpecifiedByUrl = "https://scalars.graphql.org/chillicream/decimal.html";
    }

    public override ScalarInput ParseLiteral(ScalarLiteral literal) =>
        literal.Kind is LiteralKind.Int or LiteralKind.Float && decimal.TryParse(literal.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? ScalarInput.Accept(value)
            : ScalarInput.Refuse($"Decimal cannot represent non decimal value: {literal.Printed}");

    public override ScalarInput ParseJson(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number)
        ? ScalarInput.Accept(number)
        : ScalarInput.Refuse($"Decimal cannot represent non decimal value: {value.Inspect()}");

    public override void Write(decimal value, ResultWriter writer) => writer.WriteNumber(value);
}
