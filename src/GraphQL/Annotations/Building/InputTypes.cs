using System.Linq.Expressions;
using System.Reflection;
using Matching.GraphQL.Data;
using Matching.GraphQL.Errors;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>Makes input types of C# types.</summary>
internal sealed class InputTypes(TypeRegistry registry)
{
    private readonly Dictionary<Type, InputObjectType> _objects = [];

    /// <summary>The public properties that are input fields, base classes' first.</summary>
    public static IEnumerable<PropertyInfo> PropertiesOf(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.GetIndexParameters().Length == 0 && !property.IsDefined(typeof(GraphQLIgnoreAttribute)))
        .Where(property => property.SetMethod is { IsPublic: true } || IsSetByConstructor(type, property));

    private static bool IsSetByConstructor(Type type, PropertyInfo property) =>
        InputObjectBinder.ConstructorOf(type)?.GetParameters().Any(parameter => InputObjectBinder.Matches(parameter, property)) ?? false;

    /// <summary>An argument of a parameter.</summary>
    public ArgumentDefinition Argument(ParameterInfo parameter)
    {
        var shape = TypeShape.Of(parameter, registry.Scalars.IsScalar);
        var source = new InputSource(parameter, parameter.Member, shape, ForcedNullable: false);
        var (type, converter, whenMissing) = Convert(source);
        return new(Naming.Argument(parameter), type)
        {
            Description = registry.Documentation.Describe(parameter),
            DeprecationReason = Deprecation.Of(parameter),
            Cost = registry.Costs.Of(parameter),
            Directives = registry.Directives.On(
                DirectiveLocation.ArgumentDefinition, $"{parameter.Member.DeclaringType?.FullName}.{parameter.Member.Name}({parameter.Name})", parameter),
            DefaultValue = DefaultLiteral.Of(parameter, type),
            Converter = converter,
            WhenMissing = whenMissing,
        };
    }

    /// <summary>An argument that no parameter declares.</summary>
    public ArgumentDefinition Argument(string name, Type clrType, string? description, MemberInfo member)
    {
        var shape = TypeShape.OfValue(clrType, registry.Scalars.IsScalar);
        var type = TypeOf(shape, member, member, isId: false, forcedNullable: false);
        return new(name, type) { Description = description, Converter = InputConversion.For(shape, type, null) };
    }

    public InputObjectType Object(Type clrType)
    {
        if (_objects.TryGetValue(clrType, out var known)) return known;

        return _objects[clrType] = new(NameOf(clrType), () => PropertiesOf(clrType).Select(property => Field(clrType, property)).ToList())
        {
            Description = registry.Documentation.Describe(clrType),
            ClrType = clrType,
            IsOneOf = clrType.IsDefined(typeof(OneOfAttribute)),
            Directives = clrType.IsDefined(typeof(DirectiveTypeAttribute))
                ? []
                : registry.Directives.On(DirectiveLocation.InputObject, clrType.FullName!, clrType),
        };
    }

    /// <summary>Reads global ids into an object's key, for properties that are global ids; null for others.</summary>
    public Func<string, object?>? GlobalIdDecoder(PropertyInfo property, Type owner, Type key)
    {
        var id = property.GetCustomAttributes(true).OfType<IGlobalId>().FirstOrDefault();
        return (id is not null || registry.Nodes.IsNodeId(property, owner)) && GlobalIds.Parser(key) is { } parse
            ? InputConversion.IdDecoder(registry.NameOf(id?.NodeType ?? owner), parse)
            : null;
    }

    // Conditions on a type's values are named after the type: DateOperationFilterInput.
    private string NameOf(Type clrType)
    {
        if (!clrType.IsGenericType
            || clrType.GetGenericTypeDefinition() is var definition
            && definition != typeof(EqualityOperationFilterInput<>)
            && definition != typeof(ComparableOperationFilterInput<>)) return Naming.Input(clrType);

        var value = clrType.GetGenericArguments()[0];
        return $"{registry.Scalars.Find(value)?.Name ?? Naming.Type(value)}OperationFilterInput";
    }

    private InputField Field(Type owner, PropertyInfo property)
    {
        var shape = TypeShape.Of(property, registry.Scalars.IsScalar, output: false);
        var parameter = InputObjectBinder.ConstructorOf(owner)?.GetParameters().FirstOrDefault(candidate => InputObjectBinder.Matches(candidate, property));
        ICustomAttributeProvider attributes = parameter is null ? property : new RecordAttributes(property, parameter);
        var (type, converter, whenMissing) = Convert(new(attributes, property, shape, owner.IsDefined(typeof(OneOfAttribute))));
        return new(Naming.Field(property), type)
        {
            Description = registry.Conventions.DescribeInput($"{NameOf(owner)}.{Naming.Field(property)}", registry.Documentation.Describe(property)),
            DeprecationReason = Deprecation.Of(attributes),
            Cost = registry.Costs.Of(attributes),
            Directives = registry.Directives.On(DirectiveLocation.InputFieldDefinition, $"{owner.FullName}.{property.Name}", attributes),
            DefaultValue = property.GetCustomAttribute<System.ComponentModel.DefaultValueAttribute>() is { } attribute
                ? DefaultLiteral.Of(attribute.Value, type)
                : parameter is null ? null : DefaultLiteral.Of(parameter, type),
            Converter = converter,
            WhenMissing = whenMissing,
        };
    }

    private (GraphQLType Type, Func<object?, object?>? Converter, object? WhenMissing) Convert(InputSource source)
    {
        if (source.Shape.Type is { IsGenericType: true } optional && optional.GetGenericTypeDefinition() == typeof(Optional<>))
            return ConvertOptional(source, optional);

        var decodeId = IdDecoder(source);
        var type = TypeOf(source.Shape, source.Attributes, source.Member, decodeId is not null, source.ForcedNullable);
        return (type, InputConversion.For(source.Shape, type, decodeId), null);
    }

    private (GraphQLType Type, Func<object?, object?>? Converter, object? WhenMissing) ConvertOptional(InputSource source, Type optional)
    {
        var inner = TypeShape.OfOptional(
            source.Attributes is RecordAttributes record ? record.Property : source.Attributes, optional.GetGenericArguments()[0], registry.Scalars.IsScalar);
        var (type, convert, _) = Convert(source with { Shape = inner, ForcedNullable = true });
        var argument = Expression.Parameter(typeof(object));
        var innerType = optional.GetGenericArguments()[0];
        var construct = new Lazy<Func<object?, object>>(() => Expression.Lambda<Func<object?, object>>(
            Expression.Convert(Expression.New(optional.GetConstructor([innerType])!, Expression.Convert(argument, innerType)), typeof(object)),
            argument).Compile());
        return (type, Wrap, Activator.CreateInstance(optional));

        object? Wrap(object? value)
        {
            if (value is null && !inner.IsNullable)
                throw new GraphQLException($"{source.Member.Name} may be left out, but must not be null.", "NULL_NOT_ALLOWED");
            var converted = convert is null ? value : convert(value);
            return converted is null && innerType.IsValueType && Nullable.GetUnderlyingType(innerType) is null
                ? Activator.CreateInstance(optional)
                : construct.Value(converted);
        }
    }

    private Func<string, object?>? IdDecoder(InputSource source)
    {
        if (source.Attributes.GetCustomAttributes(true).OfType<IGlobalId>().FirstOrDefault() is not { } id) return null;

        var key = source.Shape.Innermost.Type;
        if (GlobalIds.Parser(key) is { } parse) return InputConversion.IdDecoder(id.NodeType is null ? null : registry.NameOf(id.NodeType), parse);

        registry.Faults.Add(source.Member, $"[ID] cannot stand on a {key.Name}; use string, int, long, Guid or a record struct around one of these.");
        return _ => null;
    }

    private GraphQLType TypeOf(TypeShape shape, ICustomAttributeProvider attributes, MemberInfo member, bool isId, bool forcedNullable)
    {
        var type = shape.Item is { } item ? new ListType(TypeOf(item, attributes, member, isId, false)) : NamedTypeOf(shape.Type, attributes, member, isId);
        var isNonNull = !forcedNullable && (!shape.IsNullable || attributes.IsDefined(typeof(GraphQLNonNullTypeAttribute), true));
        return isNonNull ? new NonNullType(type) : type;
    }

    private GraphQLType NamedTypeOf(Type clrType, ICustomAttributeProvider attributes, MemberInfo member, bool isId)
    {
        if (isId) return SpecifiedScalars.Id;
        var named = attributes.GetCustomAttributes(true).OfType<INamesType>().FirstOrDefault()?.Type;
        if (named?.IsAssignableTo(typeof(ScalarType)) == true) return registry.Scalars.OfClass(named);

        clrType = named ?? clrType;
        if (registry.Scalars.Find(clrType) is { } scalar) return scalar;
        if (clrType.IsEnum) return registry.Enum(clrType);
        if (clrType is { IsAbstract: false, IsInterface: false } && clrType != typeof(object) && (clrType.IsClass || clrType.IsValueType))
            return Object(clrType);

        registry.Faults.Add(
            member,
            $"{clrType.Name} cannot be an input: it is neither a scalar, an enum nor a class with properties. "
            + "If it is a service, register it or mark the parameter [Service].");
        return SpecifiedScalars.String;
    }

    private sealed record InputSource(ICustomAttributeProvider Attributes, MemberInfo Member, TypeShape Shape, bool ForcedNullable);
}
