using System.Globalization;
using System.Text;
using System.Text.Json;
using Matching.GraphQL.Errors;
using Matching.GraphQL.Language;
using Matching.GraphQL.Types;
using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Execution.Coercion;

/// <summary>Coerces one variable's JSON value, collecting every fault with its place inside the value.</summary>
internal sealed class JsonCoercion(string variable, SourceLocation location, List<GraphQLError> errors)
{
    /// <summary>More faults than these are not listed.</summary>
    public const int MostErrors = 50;

    private readonly List<object> _path = [];

    public object? Coerce(JsonElement value, GraphQLType type)
    {
        if (type is NonNullType nonNull)
        {
            return value.ValueKind == JsonValueKind.Null
                ? Refuse(value, $"Expected non-nullable type \"{type}\" not to be null.")
                : Coerce(value, nonNull.OfType);
        }

        if (value.ValueKind == JsonValueKind.Null) return null;

        return type switch
        {
            ListType list => CoerceList(value, list),
            InputObjectType input => CoerceObject(value, input),
            EnumType enumeration => CoerceEnum(value, enumeration),
            ScalarType scalar => CoerceScalar(value, scalar),
            _ => Refuse(value, $"Expected type \"{type}\" to be an input type."),
        };
    }

    private object?[] CoerceList(JsonElement value, ListType type)
    {
        if (value.ValueKind != JsonValueKind.Array) return [Coerce(value, type.ItemType)];

        var items = new object?[value.GetArrayLength()];
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            _path.Add(index);
            items[index++] = Coerce(item, type.ItemType);
            _path.RemoveAt(_path.Count - 1);
            if (errors.Count >= MostErrors) break;
        }

        return items;
    }

    private InputObjectValue? CoerceObject(JsonElement value, InputObjectType type)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            Refuse(value, $"Expected type \"{type}\" to be an object.");
            return null;
        }

        try
        {
            return CoerceMembers(value, type);
        }
        catch (InvalidOperationException) when (!JsonText.HasReadableNames(value))
        {
            Refuse(value, "A field's name has an unpaired surrogate; write the pair, or the character itself.");
            return null;
        }
    }

    private InputObjectValue CoerceMembers(JsonElement value, InputObjectType type)
    {
        var result = new InputObjectValue(type);
        for (var index = 0; index < type.Fields.Count; index++) CoerceField(value, type, index, result);
        foreach (var member in value.EnumerateObject())
        {
            var name = JsonText.NameOf(member);
            if (type.Fields.Find(name) is null)
                Refuse(value, $"Field \"{name}\" is not defined by type \"{type}\".{Suggestion.For(name, type.Fields.Select(field => field.Name))}");
        }

        if (type.IsOneOf) CheckOneOf(value, type);
        return result;
    }

    private void CoerceField(JsonElement value, InputObjectType type, int index, InputObjectValue result)
    {
        var field = type.Fields[index];
        if (!value.TryGetProperty(field.Name, out var given))
        {
            if (field.DefaultValue is not null) result.Set(index, field.CoercedDefault);
            else if (field.Type.IsNonNull) Refuse(value, $"Field \"{field.Name}\" of required type \"{field.Type}\" was not provided.");
            return;
        }

        _path.Add(field.Name);
        result.Set(index, Coerce(given, field.Type));
        _path.RemoveAt(_path.Count - 1);
    }

    private void CheckOneOf(JsonElement value, InputObjectType type)
    {
        var members = value.EnumerateObject().ToList();
        if (members.Count != 1)
        {
            Refuse(value, $"Exactly one key must be specified for OneOf type \"{type}\".");
        }
        else if (members[0].Value.ValueKind == JsonValueKind.Null)
        {
            _path.Add(JsonText.NameOf(members[0]));
            Refuse(members[0].Value, $"Field \"{members[0].Name}\" must be non-null.");
            _path.RemoveAt(_path.Count - 1);
        }
    }

    private object? CoerceScalar(JsonElement value, ScalarType type)
    {
        var input = type.ParseJson(value);
        return input.IsAccepted ? input.Value : Refuse(value, input.Error);
    }

    private object? CoerceEnum(JsonElement value, EnumType type)
    {
        if (value.ValueKind != JsonValueKind.String || JsonText.Read(value) is not { IsAccepted: true, Value: string name })
        {
            return Refuse(value, $"Enum \"{type}\" cannot represent non-string value: {value.Inspect()}.");
        }

        if (type.Values.Find(name)?.Value is { } known) return known;

        var suggestion = Suggestion.For(name, type.Values.Select(candidate => candidate.Name), "the enum value");
        return Refuse(value, $"Value \"{name}\" does not exist in \"{type}\" enum.{suggestion}");
    }

    private object? Refuse(JsonElement value, string reason)
    {
        if (errors.Count == MostErrors - 1) errors.Add(new("Too many errors processing variables, error limit reached. Execution aborted.", location));
        if (errors.Count >= MostErrors) return null;

        var place = _path.Count == 0 ? "" : $" at \"{variable}{PrintPath()}\"";
        errors.Add(new($"Variable \"${variable}\" got invalid value {value.Inspect()}{place}; {reason}", location));
        return null;
    }

    private string PrintPath()
    {
        var text = new StringBuilder();
        foreach (var step in _path) _ = step is int index ? text.Append(CultureInfo.InvariantCulture, $"[{index}]") : text.Append('.').Append(step);
        return text.ToString();
    }
}
