using System.Reflection;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>Makes output types of C# types.</summary>
internal sealed class OutputTypes(TypeRegistry registry)
{
    private readonly Dictionary<Type, NamedType> _types = [];

    /// <summary>The type of a field, with lists and nullability.</summary>
    public GraphQLType TypeOf(TypeShape shape, MemberInfo member)
    {
        var attributes = member.GetCustomAttributes(true);
        var isId = attributes.OfType<IGlobalId>().Any();
        return TypeOf(shape, member, attributes.OfType<INamesType>().FirstOrDefault()?.Type, isId, attributes.OfType<GraphQLNonNullTypeAttribute>().Any());
    }

    /// <summary>The named type of a C# type.</summary>
    public NamedType NamedTypeOf(Type clrType, MemberInfo member)
    {
        if (clrType.IsAssignableTo(typeof(ScalarType))) return registry.Scalars.OfClass(clrType);
        if (registry.Scalars.Find(clrType) is { } scalar) return scalar;
        if (clrType.IsEnum) return registry.Enum(clrType);
        if (clrType.IsDefined(typeof(InterfaceTypeAttribute), false)) return Interface(clrType);
        if (clrType.IsDefined(typeof(UnionTypeAttribute), false)) return Union(clrType);
        if (clrType != typeof(object) && !clrType.IsGenericTypeDefinition && (clrType.IsClass || clrType.IsValueType || registry.ExtensionsOf(clrType).Any()))
            return Object(clrType);

        registry.Faults.Add(member, $"{clrType.Name} is no output type. Return a class, or mark the interface [InterfaceType] or [UnionType].");
        return SpecifiedScalars.String;
    }

    public ObjectType Object(Type clrType)
    {
        if (_types.TryGetValue(clrType, out var known)) return (ObjectType)known;

        var type = new ObjectType(registry.NameOf(clrType), () => registry.Fields.OfObject(clrType), () => InterfacesOf(clrType))
        {
            Description = Describe(clrType),
            ClrType = clrType,
            Cost = registry.Costs.Of(registry.ClassesOf(clrType)),
            Directives = registry.Directives.On(DirectiveLocation.Object, clrType.FullName!, registry.ClassesOf(clrType)),
        };
        _types[clrType] = type;
        return type;
    }

    public void Register(Type clrType, NamedType type) => _types[clrType] = type;

    public InterfaceType Interface(Type clrType)
    {
        if (_types.TryGetValue(clrType, out var known)) return (InterfaceType)known;

        var type = new InterfaceType(
            registry.NameOf(clrType), () => registry.Fields.OfInterface(clrType), () => InterfacesOf(clrType).Where(other => other.ClrType != clrType))
        {
            Description = Describe(clrType),
            Directives = registry.Directives.On(DirectiveLocation.Interface, clrType.FullName!, clrType),
            ClrType = clrType,
        };
        _types[clrType] = type;
        return type;
    }

    /// <summary>The concrete classes that derive from an abstract type, from its own assembly and the annotated classes.</summary>
    public IEnumerable<Type> Implementations(Type clrType) => clrType.Assembly.GetTypes()
        .Concat(registry.Sources.Types).Concat(registry.ExtendedTypes).Distinct()
        .Where(candidate => candidate is { IsAbstract: false, IsInterface: false, IsGenericTypeDefinition: false })
        .Where(candidate => candidate.IsAssignableTo(clrType) && !candidate.IsDefined(typeof(GraphQLIgnoreAttribute), false))
        .OrderBy(candidate => candidate.Name, StringComparer.Ordinal);

    private UnionType Union(Type clrType)
    {
        if (_types.TryGetValue(clrType, out var known)) return (UnionType)known;

        var type = new UnionType(registry.NameOf(clrType), () => Implementations(clrType).Select(Object))
        {
            Description = Describe(clrType),
            ClrType = clrType,
            Directives = registry.Directives.On(DirectiveLocation.Union, clrType.FullName!, clrType),
        };
        _types[clrType] = type;
        return type;
    }

    private IEnumerable<InterfaceType> InterfacesOf(Type clrType)
    {
        var marked = clrType.GetInterfaces()
            .Concat(BaseTypesOf(clrType))
            .Where(type => type.IsDefined(typeof(InterfaceTypeAttribute), false))
            .Select(Interface);
        return registry.Nodes.IsNode(clrType) ? marked.Append(registry.Nodes.Interface) : marked;
    }

    private static IEnumerable<Type> BaseTypesOf(Type type)
    {
        for (var candidate = type.BaseType; candidate is not null; candidate = candidate.BaseType) yield return candidate;
    }

    private string? Describe(Type clrType) => registry.Descriptions.DescriptionOf(clrType) ??
        registry.ExtensionsOf(clrType).Select(extension => extension.GetCustomAttribute<GraphQLDescriptionAttribute>()?.Description).FirstOrDefault(
            text => text is not null)
        ?? registry.Documentation.Describe(clrType);

    private GraphQLType TypeOf(TypeShape shape, MemberInfo member, Type? named, bool isId, bool forcedNonNull)
    {
        GraphQLType type = shape.Item is { } item
            ? new ListType(TypeOf(item, member, named, isId, false))
            : isId ? SpecifiedScalars.Id : NamedTypeOf(named ?? shape.Type, member);
        return shape.IsNullable && !forcedNonNull ? type : new NonNullType(type);
    }
}
