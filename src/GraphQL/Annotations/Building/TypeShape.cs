using System.Reflection;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>A C# type taken apart: tasks and <c>Nullable</c> unwrapped, lists recognised, nullability read from annotations.</summary>
internal sealed record TypeShape(Type ClrType, Type Type, bool IsNullable, TypeShape? Item)
{
    /// <summary>The innermost item's shape.</summary>
    public TypeShape Innermost => Item?.Innermost ?? this;

    /// <summary>The value comes in a task, or is an <see cref="IAsyncEnumerable{T}"/>.</summary>
    public bool IsAsync { get; private init; }

    /// <summary>The same value, but it comes in a task.</summary>
    public TypeShape InTask() => this with { IsAsync = true };

    public static TypeShape Of(MethodInfo method, Func<Type, bool> isScalar) =>
        Of(method.ReturnType, new NullabilityInfoContext().Create(method.ReturnParameter), isScalar, output: true);

    /// <summary>The shape of a method's result inside a <see cref="MutationResult{T, TError}"/>, with the errors' types; null for other methods.</summary>
    public static (TypeShape Value, IReadOnlyList<Type> Errors)? OfMutationResult(MethodInfo method, Func<Type, bool> isScalar)
    {
        var nullability = new NullabilityInfoContext().Create(method.ReturnParameter);
        var type = method.ReturnType;
        var isTask = type.IsGenericType
            && type.GetGenericTypeDefinition() is var definition
            && (definition == typeof(Task<>) || definition == typeof(ValueTask<>));
        if (isTask) (type, nullability) = (type.GetGenericArguments()[0], nullability.GenericTypeArguments[0]);
        if (!type.IsAssignableTo(typeof(IMutationResult))) return null;

        var result = Of(type.GetGenericArguments()[0], nullability.GenericTypeArguments[0], isScalar, output: true);
        return (result with { IsAsync = isTask }, type.GetGenericArguments()[1..]);
    }

    public static TypeShape Of(PropertyInfo property, Func<Type, bool> isScalar, bool output) =>
        Of(property.PropertyType, new NullabilityInfoContext().Create(property), isScalar, output);

    public static TypeShape Of(ParameterInfo parameter, Func<Type, bool> isScalar) =>
        Of(parameter.ParameterType, new NullabilityInfoContext().Create(parameter), isScalar, output: false);

    /// <summary>The shape of a type that no member has: a class counts as nullable, items of a list do not.</summary>
    public static TypeShape OfValue(Type type, Func<Type, bool> isScalar)
    {
        var shape = Of(type, null, isScalar, output: true);
        return shape with { IsNullable = shape.IsNullable || !type.IsValueType };
    }

    /// <summary>The shape inside an <see cref="Optional{T}"/>.</summary>
    public static TypeShape OfOptional(ICustomAttributeProvider source, Type inner, Func<Type, bool> isScalar)
    {
        var nullability = source switch
        {
            PropertyInfo property => new NullabilityInfoContext().Create(property),
            ParameterInfo parameter => new NullabilityInfoContext().Create(parameter),
            _ => null,
        };
        return Of(inner, nullability?.GenericTypeArguments.ElementAtOrDefault(0), isScalar, output: false);
    }

    /// <summary>The item type of a list type, or null.</summary>
    public static Type? ItemTypeOf(Type type)
    {
        if (type == typeof(string)) return null;
        if (type.IsArray) return type.GetElementType();

        return type.GetInterfaces().Append(type).FirstOrDefault(IsSequence)?.GetGenericArguments()[0];
    }

    private static bool IsSequence(Type type) =>
        type.IsGenericType
        && type.GetGenericTypeDefinition() is var definition
        && (definition == typeof(IEnumerable<>) || definition == typeof(IAsyncEnumerable<>));

    private static TypeShape Of(Type type, NullabilityInfo? nullability, Func<Type, bool> isScalar, bool output)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() is var task && (task == typeof(Task<>) || task == typeof(ValueTask<>)))
        {
            return Of(type.GetGenericArguments()[0], nullability?.GenericTypeArguments[0], isScalar, output) with { IsAsync = true };
        }

        var underlying = Nullable.GetUnderlyingType(type);
        var bare = underlying ?? type;
        var isNullable = underlying is not null || (!bare.IsValueType && IsMarkedNullable(nullability, output));
        var item = isScalar(bare) ? null : ItemTypeOf(bare);
        if (item is null) return new(type, bare, isNullable, null);

        var itemNullability = bare.IsArray ? nullability?.ElementType : nullability?.GenericTypeArguments is [var only] ? only : null;
        return new(type, bare, isNullable, Of(item, itemNullability, isScalar, output)) { IsAsync = IsAsyncSequence(bare) };
    }

    // A query of EF Core is both a list and an asynchronous sequence; it is read as a list.
    private static bool IsAsyncSequence(Type type) => !type.IsAssignableTo(typeof(System.Collections.IEnumerable));

    private static bool IsMarkedNullable(NullabilityInfo? nullability, bool output)
    {
        if (nullability is null) return false;

        var state = output || nullability.WriteState == NullabilityState.Unknown ? nullability.ReadState : nullability.WriteState;
        return state == NullabilityState.Nullable;
    }
}
