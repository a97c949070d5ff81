using System.Globalization;
using System.Text.Json;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Types;

namespace Matching.Api.Scalars;

internal sealed class PointsScalar : ScalarType<Points>
{
    public PointsScalar() : base("Points")
    {
        Description = "Points of a score: a number with at most three decimals. Adding the parts of a match in thousandths gives its score exactly.";
        SpecifiedByUrl = ScalarPage.UrlOf(Name);
    }

    public override ScalarInput ParseLiteral(ScalarLiteral literal) => literal.Kind is LiteralKind.Int or LiteralKind.Float
        ? Parse(decimal.TryParse(literal.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null, literal.Text)
        : ScalarInput.Refuse($"Points cannot represent a non numeric value: {literal.Printed}");

    public override ScalarInput ParseJson(JsonElement value) => value.ValueKind == JsonValueKind.Number
        ? Parse(value.TryGetDecimal(out var number) ? number : null, value.GetRawText())
        : ScalarInput.Refuse($"Points cannot represent a non numeric value: {value.GetRawText()}");

    public override void Write(Points value, ResultWriter writer) => writer.WriteNumber(value.Value);

    private static ScalarInput Parse(decimal? number, string text) =>
        number is { } value && value is >= 0 and <= 1_000 && decimal.Round(value, 3) == value
            ? ScalarInput.Accept(Points.Of(value))
            : ScalarInput.Refuse($"Points cannot represent {text}; allowed: 0 to 1000 with at most 3 decimals.");
}
