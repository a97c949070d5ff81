using System.Globalization;
using System.Text.Json;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Types;

namespace Matching.Api.Scalars;

internal sealed class HoursScalar : ScalarType<InsertionHours>
{
    public HoursScalar() : base("Hours")
    {
        Description = "Hours of insertion work: a number, 0 or more, with at most two decimals.";
        SpecifiedByUrl = ScalarPage.UrlOf(Name);
    }

    public override ScalarInput ParseLiteral(ScalarLiteral literal) => literal.Kind is LiteralKind.Int or LiteralKind.Float
        ? Parse(literal.Text)
        : ScalarInput.Refuse($"Hours cannot represent a non numeric value: {literal.Printed}");

    public override ScalarInput ParseJson(JsonElement value) => value.ValueKind == JsonValueKind.Number
        ? Parse(value.GetRawText())
        : ScalarInput.Refuse($"Hours cannot represent a non numeric value: {value.GetRawText()}");

    public override void Write(InsertionHours value, ResultWriter writer) => writer.WriteNumber(value.Value);

    private static ScalarInput Parse(string number)
    {
        // JSON allows exponents; 1e3 is a thousand hours, written oddly.
        var plain = decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var hours)
            ? hours.ToString(CultureInfo.InvariantCulture)
            : number;
        return InsertionHours.TryParse(plain, out var value, out var fault)
            ? ScalarInput.Accept(value)
            : ScalarInput.Refuse($"Hours cannot represent {fault.Value} ({fault.Code}); allowed: {fault.Allowed}.");
    }
}
