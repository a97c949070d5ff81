using System.Text.Json;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Types;

namespace Matching.Api.Scalars;

/// <summary>A scalar written as text and checked by the domain: the client learns at once what is wrong with a code.</summary>
/// <typeparam name="T">The domain's value.</typeparam>
internal abstract class TextValueScalar<T> : ScalarType<T> where T : struct, ITextValue<T>
{
    protected TextValueScalar(string name, string description) : base(name) => (Description, SpecifiedByUrl) = (description, ScalarPage.UrlOf(name));

    public override ScalarInput ParseLiteral(ScalarLiteral literal) =>
        literal.Kind == LiteralKind.String ? Parse(literal.Text) : ScalarInput.Refuse($"{Name} cannot represent a non string value: {literal.Printed}");

    public override ScalarInput ParseJson(JsonElement value) =>
        value.ValueKind == JsonValueKind.String
            ? Parse(value.GetString())
            : ScalarInput.Refuse($"{Name} cannot represent a non string value: {value.GetRawText()}");

    public override void Write(T value, ResultWriter writer) => writer.WriteString(value.ToString());

    private ScalarInput Parse(string? text) => T.TryParse(text, out var value, out var fault)
        ? ScalarInput.Accept(value)
        : ScalarInput.Refuse($"{Name} cannot represent \"{fault.Value}\" ({fault.Code}); allowed: {fault.Allowed}.");
}
