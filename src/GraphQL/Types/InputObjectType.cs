namespace Matching.GraphQL.Types;

/// <summary>An input object type (spec section 3.10). Its fields are read once, when the schema is built.</summary>
public sealed class InputObjectType(string name, Func<IEnumerable<InputField>> fields) : NamedType(name)
{
    private Func<IEnumerable<InputField>>? _declareFields = fields;

    /// <summary>The fields in declared order.</summary>
    public MemberList<InputField> Fields { get; private set; } = MemberList<InputField>.Empty;

    /// <summary>Exactly one field must be given, and not null (<c>@oneOf</c>).</summary>
    public bool IsOneOf { get; init; }

    internal override void Complete()
    {
        if (_declareFields is null) return;

        Fields = new(_declareFields());
        _declareFields = null;
    }
}
