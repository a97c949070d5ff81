namespace Matching.GraphQL.Annotations;

/// <summary>A global id: opaque and unique over all types. On an output it carries the declaring type's name; on an input any type's id is accepted.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class IDAttribute : Attribute, IGlobalId
{
    Type? IGlobalId.NodeType => null;
}

/// <summary>A global id of one type: written with that type's name, and refused on input when it names another type.</summary>
/// <typeparam name="T">The CLR type of the object.</typeparam>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class IDAttribute<T> : Attribute, IGlobalId
{
    Type? IGlobalId.NodeType => typeof(T);
}

internal interface IGlobalId
{
    Type? NodeType { get; }
}

/// <summary>The type implements <c>interface Node { id: ID! }</c> and <c>node(id:)</c> finds its objects, through its
/// <see cref="NodeResolverAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class NodeAttribute : Attribute;

/// <summary>The static method that finds an object by its key: its first parameter (or the one named <c>id</c>) is the key, the others are bound as for a
/// field. Null means not found. Makes the type a node.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeResolverAttribute : Attribute;
