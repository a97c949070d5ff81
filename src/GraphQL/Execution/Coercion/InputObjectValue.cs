using Matching.GraphQL.Types;

namespace Matching.GraphQL.Execution.Coercion;

/// <summary>A coerced input object: what was given or has a default, by the field's index.</summary>
internal sealed class InputObjectValue(InputObjectType type)
{
    private readonly object?[] _values = new object?[type.Fields.Count];
    private readonly bool[] _has = new bool[type.Fields.Count];

    public InputObjectType Type { get; } = type;

    public bool Has(int index) => _has[index];

    public object? this[int index] => _values[index];

    public void Set(int index, object? value) => (_values[index], _has[index]) = (value, true);
}

/// <summary>Tells which fields of a coerced input were given.</summary>
internal static class GivenFields
{
    public static IReadOnlyList<GivenField> Of(InputObjectValue input, string path = "")
    {
        var given = new List<GivenField>();
        for (var index = 0; index < input.Type.Fields.Count; index++)
        {
            if (!input.Has(index)) continue;
            var name = input.Type.Fields[index].Name;
            var place = path.Length == 0 ? name : $"{path}.{name}";
            given.Add(new($"{input.Type.Name}.{name}", place, Within(input[index], place)));
        }
        return given;
    }

    private static IReadOnlyList<GivenField> Within(object? value, string path) => value switch
    {
        InputObjectValue inner => Of(inner, path),
        object?[] items => [.. items.SelectMany((item, index) => Within(item, $"{path}[{index}]"))],
        _ => [],
    };
}
