namespace Matching.GraphQL.Types;

/// <summary>A type with output fields: an object or an interface.</summary>
public abstract class FieldsType : NamedType
{
    private readonly Lock _completing = new();
    private Func<IEnumerable<FieldDefinition>>? _declareFields;
    private Func<IEnumerable<InterfaceType>>? _declareInterfaces;

    private protected FieldsType(
        string name, Func<IEnumerable<FieldDefinition>> fields, Func<IEnumerable<InterfaceType>>? interfaces)
        : base(name) => (_declareFields, _declareInterfaces) = (fields, interfaces);

    /// <summary>The fields in declared order, without the meta-field <c>__typename</c>.</summary>
    public MemberList<FieldDefinition> Fields { get; private set; } = MemberList<FieldDefinition>.Empty;

    /// <summary>The interfaces this type implements, in declared order.</summary>
    public IReadOnlyList<InterfaceType> Interfaces { get; private set; } = [];

    internal override void Complete()
    {
        // Introspection types belong to several schemas, which may be built at the same time.
        lock (_completing)
        {
            if (_declareFields is null) return;

            Fields = new(_declareFields());
            Interfaces = [.. _declareInterfaces?.Invoke() ?? []];
            _declareFields = null;
            _declareInterfaces = null;
        }
    }
}

/// <summary>An object type (spec section 3.6). Its fields are read once, when the schema is built, so types may refer to each other in circles.</summary>
public sealed class ObjectType(
    string name,
    Func<IEnumerable<FieldDefinition>> fields,
    Func<IEnumerable<InterfaceType>>? interfaces = null) : FieldsType(name, fields, interfaces);

/// <summary>An interface type (spec section 3.7). Its fields are read once, when the schema is built.</summary>
public sealed class InterfaceType(
    string name,
    Func<IEnumerable<FieldDefinition>> fields,
    Func<IEnumerable<InterfaceType>>? interfaces = null) : FieldsType(name, fields, interfaces);
