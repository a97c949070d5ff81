using System.Globalization;
using System.Text.Json;
using Matching.GraphQL.Execution;

namespace Matching.GraphQL.Types;

/// <summary>A 64-bit whole number, written as a JSON number.</summary>
internal sealed class LongScalar : ScalarType<long>
{
    public LongScalar() : base("Long")
    {
        Description = "A 64-bit signed whole number.";
        SpecifiedByUrl = "https://scalars.graphql.org/chillicream/long.html";
    }

    public override ScalarInput ParseLiteral(ScalarLiteral literal) =>
        literal.Kind == LiteralKind.Int && long.TryParse(literal.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? ScalarInput.Accept(value)
            : ScalarInput.Refuse($"Long cannot represent non 64-bit signed integer value: {literal.Printed}");

    public override ScalarInput ParseJson(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number)
        ? ScalarInput.Accept(number)
        : ScalarInput.Refuse($"Long cannot represent non 64-bit signed integer value: {value.Inspect()}");

    public override void Write(long value, ResultWriter writer) => writer.WriteNumber(value);
}
