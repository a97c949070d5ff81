using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Matching.GraphQL.Execution;

namespace Matching.GraphQL.Types;

/// <summary>A scalar whose values are written as text, such as a date.</summary>
/// <typeparam name="T">The CLR type resolvers see.</typeparam>
/// <param name="name">The name in the schema.</param>
/// <param name="expectation">What a text must be, for messages: <c>a date such as "2026-03-31"</c>.</param>
public abstract class TextScalar<T>(string name, string expectation) : ScalarType<T>(name) where T : notnull
{
    /// <summary>Reads a text; false when it is none of this scalar's values.</summary>
    protected abstract bool TryParse(string text, [NotNullWhen(true)] out T? value);

    /// <summary>Writes a value as text.</summary>
    protected abstract string Format(T value);

    /// <inheritdoc/>
    public override ScalarInput ParseLiteral(ScalarLiteral literal) =>
        literal.Kind == LiteralKind.String ? Parse(literal.Text, literal.Printed) : Refuse(literal.Printed);

    /// <inheritdoc/>
    public override ScalarInput ParseJson(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String) return Refuse(value.Inspect());

        var text = JsonText.Read(value);
        return text.Value is string readable ? Parse(readable, value.Inspect()) : text;
    }

    /// <inheritdoc/>
    public sealed override void Write(T value, ResultWriter writer) => writer.WriteString(Format(value));

    private ScalarInput Parse(string text, string shown) => TryParse(text, out var value) ? ScalarInput.Accept(value) : Refuse(shown);

    private ScalarInput Refuse(string shown) => ScalarInput.Refuse($"{Name} cannot represent value: {shown}. Expected {expectation}.");
}
