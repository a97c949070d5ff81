using System.Text.Json;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.TestServer.Library;

/// <summary>A length in millimetres.</summary>
/// <param name="Value">How many.</param>
public readonly record struct Millimetres(double Value);

/// <summary>A length in millimetres, as a number; 0 or more.</summary>
public sealed class MillimetresType : ScalarType<Millimetres>
{
    /// <summary>The scalar.</summary>
    public MillimetresType() : base("Millimetres") => Description = "A length in millimetres, 0 or more.";

    /// <inheritdoc/>
    public override ScalarInput ParseLiteral(ScalarLiteral literal) => Accept(SpecifiedScalars.Float.ParseLiteral(literal), literal.Printed);

    /// <inheritdoc/>
    public override ScalarInput ParseJson(JsonElement value) => Accept(SpecifiedScalars.Float.ParseJson(value), value.Inspect());

    /// <inheritdoc/>
    public override void Write(Millimetres value, ResultWriter writer) => writer.WriteNumber(value.Value);

    private static ScalarInput Accept(ScalarInput number, string shown) => number.Value is double value and >= 0
        ? ScalarInput.Accept(new Millimetres(value))
        : ScalarInput.Refuse($"Millimetres cannot represent value: {shown}. Expected a number from 0.");
}
