using System.Globalization;
using System.Text.Json;
using Matching.GraphQL.Execution;

namespace Matching.GraphQL.Types;

/// <summary>The scalar <c>ID</c> (spec section 3.5.5) without global ids: name it with <c>[GraphQLType&lt;IdType&gt;]</c> where the value itself is the
/// id.</summary>
public sealed class IdType : ScalarType
{
    /// <summary>The scalar.</summary>
    public IdType() : base("ID")
    {
        Description = "The `ID` scalar type represents a unique identifier, often used to refetch an object or as key for a cache. "
            + "The ID type appears in a JSON response as a String; however, it is not intended to be human-readable. "
            + "When expected as an input type, any string (such as `\"4\"`) or integer (such as `4`) input value will be accepted as an ID.";
    }

    /// <inheritdoc/>
    public override ScalarInput ParseLiteral(ScalarLiteral literal) => literal.Kind is LiteralKind.String or LiteralKind.Int
        ? ScalarInput.Accept(literal.Text)
        : ScalarInput.Refuse($"ID cannot represent a non-string and non-integer value: {literal.Printed}");

    /// <inheritdoc/>
    public override ScalarInput ParseJson(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => JsonText.Read(value),
        JsonValueKind.Number when value.TryGetDecimal(out var number) && decimal.Truncate(number) == number =>
            ScalarInput.Accept(number.ToString("0", CultureInfo.InvariantCulture)),
        _ => ScalarInput.Refuse($"ID cannot represent value: {value.Inspect()}"),
    };

    /// <inheritdoc/>
    public override void Serialize(object value, ResultWriter writer) =>
        writer.WriteString(value as string ?? Convert.ToString(value, CultureInfo.InvariantCulture));

    internal override bool TryWriteItems(object list, ResultWriter writer) => ListItems.TryWriteTexts(list, writer);
}
