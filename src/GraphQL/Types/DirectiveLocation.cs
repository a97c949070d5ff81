namespace Matching.GraphQL.Types;

/// <summary>Where a directive may stand (spec <c>DirectiveLocation</c>); names as in the specification once upper-cased.</summary>
public enum DirectiveLocation
{
    /// <summary><c>QUERY</c>: a query operation.</summary>
    Query,
    /// <summary><c>MUTATION</c>: a mutation operation.</summary>
    Mutation,
    /// <summary><c>SUBSCRIPTION</c>: a subscription operation.</summary>
    Subscription,
    /// <summary><c>FIELD</c>: a field selection.</summary>
    Field,
    /// <summary><c>FRAGMENT_DEFINITION</c>.</summary>
    FragmentDefinition,
    /// <summary><c>FRAGMENT_SPREAD</c>.</summary>
    FragmentSpread,
    /// <summary><c>INLINE_FRAGMENT</c>.</summary>
    InlineFragment,
    /// <summary><c>VARIABLE_DEFINITION</c>.</summary>
    VariableDefinition,
    /// <summary><c>SCHEMA</c>.</summary>
    Schema,
    /// <summary><c>SCALAR</c>.</summary>
    Scalar,
    /// <summary><c>OBJECT</c>.</summary>
    Object,
    /// <summary><c>FIELD_DEFINITION</c>.</summary>
    FieldDefinition,
    /// <summary><c>ARGUMENT_DEFINITION</c>.</summary>
    ArgumentDefinition,
    /// <summary><c>INTERFACE</c>.</summary>
    Interface,
    /// <summary><c>UNION</c>.</summary>
    Union,
    /// <summary><c>ENUM</c>.</summary>
    Enum,
    /// <summary><c>ENUM_VALUE</c>.</summary>
    EnumValue,
    /// <summary><c>INPUT_OBJECT</c>.</summary>
    InputObject,
    /// <summary><c>INPUT_FIELD_DEFINITION</c>.</summary>
    InputFieldDefinition,
}
