namespace Matching.GraphQL.Types;

/// <summary>The directives every schema has (spec section 3.13).</summary>
public static class SpecifiedDirectives
{
    /// <summary><c>@include(if:)</c>.</summary>
    public static DirectiveDefinition Include { get; } = new(
        "include", [DirectiveLocation.Field, DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment])
    {
        Description = "Directs the executor to include this field or fragment only when the `if` argument is true.",
        Arguments = [new("if", new NonNullType(SpecifiedScalars.Boolean)) { Description = "Included when true." }],
    };

    /// <summary><c>@skip(if:)</c>.</summary>
    public static DirectiveDefinition Skip { get; } = new("skip", [DirectiveLocation.Field, DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment])
    {
        Description = "Directs the executor to skip this field or fragment when the `if` argument is true.",
        Arguments = [new("if", new NonNullType(SpecifiedScalars.Boolean)) { Description = "Skipped when true." }],
    };

    /// <summary><c>@deprecated(reason:)</c>.</summary>
    public static DirectiveDefinition Deprecated { get; } = new(
        "deprecated",
        [DirectiveLocation.FieldDefinition, DirectiveLocation.ArgumentDefinition, DirectiveLocation.InputFieldDefinition, DirectiveLocation.EnumValue])
    {
        Description = "Marks an element of a GraphQL schema as no longer supported.",
        Arguments =
        [
            new("reason", SpecifiedScalars.String)
            {
                Description = "Explains why this element was deprecated, usually also including a suggestion for how to access supported similar data. "
                    + "Formatted using the Markdown syntax, as specified by [CommonMark](https://commonmark.org/).",
                DefaultValue = $"\"{DefaultDeprecationReason}\"",
            },
        ],
    };

    /// <summary><c>@specifiedBy(url:)</c>.</summary>
    public static DirectiveDefinition SpecifiedBy { get; } = new("specifiedBy", [DirectiveLocation.Scalar])
    {
        Description = "Exposes a URL that specifies the behavior of this scalar.",
        Arguments = [new("url", new NonNullType(SpecifiedScalars.String)) { Description = "The URL that specifies the behavior of this scalar." }],
    };

    /// <summary><c>@oneOf</c>.</summary>
    public static DirectiveDefinition OneOf { get; } = new("oneOf", [DirectiveLocation.InputObject])
    {
        Description = "Indicates exactly one field must be supplied and this field must not be `null`.",
    };

    /// <summary>The reason shown when a deprecation names none.</summary>
    public const string DefaultDeprecationReason = "No longer supported";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DirectiveDefinition> All { get; } = [Include, Skip, Deprecated, SpecifiedBy, OneOf];
}
