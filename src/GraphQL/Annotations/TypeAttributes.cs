namespace Matching.GraphQL.Annotations;

/// <summary>A class whose public methods and properties become fields of the query root. Several classes merge.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class QueryTypeAttribute : Attribute;

/// <summary>A class whose public methods become fields of the mutation root. Several classes merge.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MutationTypeAttribute : Attribute;

/// <summary>A class whose public methods become fields of the subscription root. Several classes merge.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SubscriptionTypeAttribute : Attribute;

/// <summary>Makes the class it stands on an object type, even when no field returns it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class ObjectTypeAttribute : Attribute;

/// <summary>A static class whose public methods become fields of the object type made from <typeparamref name="T"/>.</summary>
/// <remarks>
/// A method whose name equals a property of <typeparamref name="T"/> replaces it. Several classes merge.
/// <see cref="GraphQLNameAttribute"/>, <see cref="NodeAttribute"/> and descriptions on the class describe the type;
/// <c>[Authorize]</c> on it guards every field of the type.
/// </remarks>
/// <typeparam name="T">The CLR type of the object.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ObjectTypeAttribute<T> : Attribute, IExtendsObjectType
{
    Type IExtendsObjectType.ClrType => typeof(T);

    bool IExtendsObjectType.StandsForType => true;
}

/// <summary>As <see cref="ObjectTypeAttribute{T}"/>: adds fields to a type that is described elsewhere.</summary>
/// <typeparam name="T">The CLR type of the object.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ExtendObjectTypeAttribute<T> : Attribute, IExtendsObjectType
{
    Type IExtendsObjectType.ClrType => typeof(T);

    bool IExtendsObjectType.StandsForType => false;
}

internal interface IExtendsObjectType
{
    Type ClrType { get; }

    /// <summary>The class stands for the type itself, so that what it says of rights holds for every field of the type.</summary>
    bool StandsForType { get; }
}

/// <summary>Makes a CLR interface or abstract class an interface type; classes that implement it implement it in the schema.</summary>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Class)]
public sealed class InterfaceTypeAttribute : Attribute;

/// <summary>Makes a CLR interface or abstract class a union of the object types that derive from it.</summary>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Class)]
public sealed class UnionTypeAttribute : Attribute;

/// <summary>Makes an enum part of the schema even when no field mentions it.</summary>
[AttributeUsage(AttributeTargets.Enum)]
public sealed class EnumTypeAttribute : Attribute;

/// <summary>Makes a class an input object even when no argument mentions it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class InputTypeAttribute : Attribute;

/// <summary>An input object of which exactly one field must be given, and not null.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class OneOfAttribute : Attribute;
