using System.Text.Json;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Sdl;

/// <summary>A scalar known by name only: it takes any literal or JSON value as it is and writes JSON values back.</summary>
internal sealed class SdlScalar(string name) : ScalarType(name)
{
    public override ScalarInput ParseLiteral(ScalarLiteral literal) => ScalarInput.Accept(literal.Text);

    public override ScalarInput ParseJson(JsonElement value) => ScalarInput.Accept(value.Clone());

    public override void Serialize(object value, ResultWriter writer) =>
        writer.WriteRawValue(JsonSerializer.SerializeToUtf8Bytes(value));
}
