namespace Matching.GraphQL.Types;

/// <summary>A type of the schema: a named type, or a list or non-null wrapper (spec section 3.4).</summary>
public abstract class GraphQLType
{
    /// <summary>The innermost type, without lists and non-nulls.</summary>
    public abstract NamedType Named { get; }

    /// <summary>This type without an outer non-null.</summary>
    public virtual GraphQLType Nullable => this;

    /// <summary>Null is not a value of this type.</summary>
    public bool IsNonNull => this is NonNullType;

    /// <summary>A list, or a non-null list.</summary>
    public bool IsList => Nullable is ListType;

    /// <summary>May be the type of an argument, input field or variable (spec IsInputType).</summary>
    public bool IsInput => Named is ScalarType or EnumType or InputObjectType;

    /// <summary>May be the type of a field (spec IsOutputType).</summary>
    public bool IsOutput => Named is not InputObjectType;

    /// <summary>A named scalar or enum: has no sub-selections. False for wrappers; ask their <see cref="Named"/>.</summary>
    public bool IsLeaf => this is ScalarType or EnumType;

    /// <summary>A named object, interface or union. False for wrappers.</summary>
    public bool IsComposite => this is ObjectType or InterfaceType or UnionType;

    /// <summary>A named interface or union. False for wrappers.</summary>
    public bool IsAbstract => this is InterfaceType or UnionType;
}
