namespace Matching.GraphQL.Sdl;

/// <summary>What changed between two versions of a schema.</summary>
public enum SchemaChangeKind
{
    /// <summary>The root type of a kind of operation is another, or gone.</summary>
    RootTypeChanged,

    /// <summary>A root type for one more kind of operation.</summary>
    RootTypeAdded,

    /// <summary>A new type.</summary>
    TypeAdded,

    /// <summary>A type is gone.</summary>
    TypeRemoved,

    /// <summary>A type is of another kind, such as a union instead of an object.</summary>
    TypeKindChanged,

    /// <summary>A type implements one more interface.</summary>
    InterfaceAdded,

    /// <summary>A type no longer implements an interface.</summary>
    InterfaceRemoved,

    /// <summary>A new output field.</summary>
    FieldAdded,

    /// <summary>An output field is gone.</summary>
    FieldRemoved,

    /// <summary>An output field has another type.</summary>
    FieldTypeChanged,

    /// <summary>A new argument of a field.</summary>
    ArgumentAdded,

    /// <summary>An argument of a field is gone.</summary>
    ArgumentRemoved,

    /// <summary>An argument of a field has another type.</summary>
    ArgumentTypeChanged,

    /// <summary>An argument of a field has another default, or none any more.</summary>
    ArgumentDefaultChanged,

    /// <summary>A new field of an input object.</summary>
    InputFieldAdded,

    /// <summary>A field of an input object is gone.</summary>
    InputFieldRemoved,

    /// <summary>A field of an input object has another type.</summary>
    InputFieldTypeChanged,

    /// <summary>A field of an input object has another default, or none any more.</summary>
    InputFieldDefaultChanged,

    /// <summary>An input object takes exactly one field from now on, or no longer.</summary>
    OneOfChanged,

    /// <summary>A new enum value.</summary>
    EnumValueAdded,

    /// <summary>An enum value is gone.</summary>
    EnumValueRemoved,

    /// <summary>A new member of a union.</summary>
    UnionMemberAdded,

    /// <summary>A member of a union is gone.</summary>
    UnionMemberRemoved,

    /// <summary>A new directive.</summary>
    DirectiveAdded,

    /// <summary>A directive is gone.</summary>
    DirectiveRemoved,

    /// <summary>A directive may stand in one more kind of place.</summary>
    DirectiveLocationAdded,

    /// <summary>A directive may no longer stand in a kind of place.</summary>
    DirectiveLocationRemoved,

    /// <summary>A directive may be repeated from now on, or no longer.</summary>
    DirectiveRepeatableChanged,

    /// <summary>A new argument of a directive.</summary>
    DirectiveArgumentAdded,

    /// <summary>An argument of a directive is gone.</summary>
    DirectiveArgumentRemoved,

    /// <summary>An argument of a directive has another type.</summary>
    DirectiveArgumentTypeChanged,

    /// <summary>An argument of a directive has another default, or none any more.</summary>
    DirectiveArgumentDefaultChanged,

    /// <summary>A member is announced to go, no longer is, or for another reason.</summary>
    DeprecationChanged,

    /// <summary>A description says something else.</summary>
    DescriptionChanged,

    /// <summary>The specification of a scalar stands elsewhere.</summary>
    SpecifiedByChanged,
}
