using System.Collections.Concurrent;
using System.Collections.Frozen;
using Matching.GraphQL.Introspection;

namespace Matching.GraphQL.Types;

/// <summary>A whole schema, immutable once made (spec section 3.3). Making one does not judge it: <c>SchemaCheck</c> lists its faults.</summary>
public sealed class Schema
{
    private readonly FrozenDictionary<string, NamedType> _types;
    private readonly ConcurrentDictionary<Type, ObjectType?> _objectTypes = new();
    private readonly FrozenDictionary<string, DirectiveDefinition> _directives;
    private readonly FrozenDictionary<NamedType, FrozenSet<ObjectType>> _possibleTypes;
    private readonly FrozenDictionary<NamedType, IReadOnlyList<ObjectType>> _orderedPossibleTypes;

    /// <summary>Collects every type reachable from the roots, the given types and the directives.</summary>
    /// <param name="query">The query root.</param>
    /// <param name="mutation">The mutation root; null for none.</param>
    /// <param name="subscription">The subscription root; null for none.</param>
    /// <param name="types">Types no root reaches, such as an interface's implementations.</param>
    /// <param name="directives">Directives beyond the specified ones; a specified one may be given again to replace it.</param>
    public Schema(
        ObjectType query,
        ObjectType? mutation = null,
        ObjectType? subscription = null,
        IEnumerable<NamedType>? types = null,
        IEnumerable<DirectiveDefinition>? directives = null)
    {
        (QueryType, MutationType, SubscriptionType) = (query, mutation, subscription);
        var ownDirectives = directives?.ToList() ?? [];
        Directives = [.. SpecifiedDirectives.All.Where(specified => ownDirectives.TrueForAll(own => own.Name != specified.Name)), .. ownDirectives];
        var reached = new TypeCollector();
        reached.Add(query);
        reached.Add(mutation);
        reached.Add(subscription);
        foreach (var type in types ?? []) reached.Add(type);
        foreach (var argument in Directives.SelectMany(directive => directive.Arguments)) reached.Add(argument.Type);
        reached.Add(SpecifiedScalars.String);
        reached.Add(SpecifiedScalars.Boolean);
        reached.Add(IntrospectionTypes.Schema);
        Types = reached.Types;
        DuplicateTypeNames = reached.DuplicateNames;
        _types = Types.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);
        _directives = Directives.DistinctBy(directive => directive.Name).ToFrozenDictionary(directive => directive.Name, StringComparer.Ordinal);
        _orderedPossibleTypes = Types.Where(type => type.IsAbstract).ToFrozenDictionary(type => type, FindPossibleTypes);
        _possibleTypes = _orderedPossibleTypes.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToFrozenSet());
    }

    /// <summary>Markdown about the whole; null for none.</summary>
    public string? Description { get; init; }

    /// <summary>The query root.</summary>
    public ObjectType QueryType { get; }

    /// <summary>The mutation root, or null.</summary>
    public ObjectType? MutationType { get; }

    /// <summary>The subscription root, or null.</summary>
    public ObjectType? SubscriptionType { get; }

    /// <summary>All types, in the order they were reached; introspection types included.</summary>
    public IReadOnlyList<NamedType> Types { get; }

    /// <summary>All directives, specified ones included.</summary>
    public IReadOnlyList<DirectiveDefinition> Directives { get; }

    /// <summary>Names that two different types claim; a fault.</summary>
    internal IReadOnlyCollection<string> DuplicateTypeNames { get; }

    /// <summary>The type of that name, or null.</summary>
    public NamedType? FindType(string name) => _types.GetValueOrDefault(name);

    /// <summary>The directive of that name (without <c>@</c>), or null.</summary>
    public DirectiveDefinition? FindDirective(string name) => _directives.GetValueOrDefault(name);

    /// <summary>
    /// The field a selection means: a field of the type, or a meta-field (<c>__typename</c> on any composite type,
    /// <c>__schema</c> and <c>__type</c> on the query root). Null when there is none.
    /// </summary>
    public FieldDefinition? FindField(NamedType parent, string name) => name switch
    {
        "__typename" when parent.IsComposite => IntrospectionTypes.TypeNameField,
        "__schema" when parent == QueryType => IntrospectionTypes.SchemaField,
        "__type" when parent == QueryType => IntrospectionTypes.TypeField,
        _ => (parent as FieldsType)?.Fields.Find(name),
    };

    /// <summary>The object types a value of the type can have, in schema order: itself, a union's members, an interface's implementations (spec
    /// GetPossibleTypes).</summary>
    public IReadOnlyList<ObjectType> PossibleTypes(NamedType type) =>
        type is ObjectType itself ? [itself] : _orderedPossibleTypes.GetValueOrDefault(type) ?? [];

    /// <summary>Whether a value of the abstract type may be of this object type.</summary>
    public bool IsPossibleType(NamedType abstractType, ObjectType type) =>
        abstractType == type || (_possibleTypes.TryGetValue(abstractType, out var possible) && possible.Contains(type));

    /// <summary>Whether the object or interface type belongs to the abstract type: a possible type or an implementing interface.</summary>
    public bool IsSubType(NamedType abstractType, NamedType type) => type switch
    {
        ObjectType possible => IsPossibleType(abstractType, possible),
        InterfaceType implementing => abstractType is InterfaceType @interface && implementing.Interfaces.Contains(@interface),
        _ => false,
    };

    /// <summary>The object type a CLR class is, or derives from; null when there is none.</summary>
    internal ObjectType? FindObjectType(Type clrType) => _objectTypes.GetOrAdd(clrType, FindNearest);

    private ObjectType? FindNearest(Type clrType)
    {
        for (var candidate = clrType; candidate is not null; candidate = candidate.BaseType)
        {
            if (Types.OfType<ObjectType>().FirstOrDefault(type => type.ClrType == candidate) is { } found) return found;
        }

        return null;
    }

    private IReadOnlyList<ObjectType> FindPossibleTypes(NamedType type) => type switch
    {
        UnionType union => [.. union.Members.Distinct()],
        InterfaceType @interface => [.. Types.OfType<ObjectType>().Where(candidate => candidate.Interfaces.Contains(@interface))],
        _ => [],
    };
}
