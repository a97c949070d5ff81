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
