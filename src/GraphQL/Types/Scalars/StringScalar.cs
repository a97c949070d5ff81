using System.Text.Json;
using Matching.GraphQL.Execution;

namespace Matching.GraphQL.Types;

/// <summary>Spec section 3.5.3.</summary>
internal sealed class StringScalar : ScalarType
{
    public StringScalar() : base("String")
    {
        Description = "The `String` scalar type represents textual data, represented as UTF-8 character sequences. "
            + "The String type is most often used by GraphQL to represent free-form human-readable text.";
        ClrType = typeof(string);
    }

    public override ScalarInput ParseLiteral(ScalarLiteral literal) => literal.Kind == LiteralKind.String
        ? ScalarInput.Accept(literal.Text)
        : ScalarInput.Refuse($"String cannot represent a non string value: {literal.Printed}");

    public override ScalarInput ParseJson(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? JsonText.Read(value)
        : ScalarInput.Refuse($"String cannot represent a non string value: {value.Inspect()}");

    public override void Serialize(object value, ResultWriter writer) =>
        writer.WriteString(value as string ?? Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture));

    internal override bool TryWriteItems(object list, ResultWriter writer) => ListItems.TryWriteTexts(list, writer);
}
