using Matching.GraphQL.Types;

namespace Matching.GraphQL.Annotations;

/// <summary>
/// Makes a class a directive: its properties are the arguments, its name (without <c>Directive</c> or <c>Attribute</c>) the name.
/// An attribute class stands on C# types and members and is printed with them; a class that implements
/// <see cref="Execution.IFieldMiddleware"/> works around the fields it stands on, in code and in documents.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DirectiveTypeAttribute(params DirectiveLocation[] locations) : Attribute
{
    /// <summary>Where it may stand.</summary>
    public IReadOnlyList<DirectiveLocation> Locations { get; } = locations;

    /// <summary>May stand several times at one place.</summary>
    public bool IsRepeatable { get; init; }
}

/// <summary>Marks a part of the schema for tools: <c>@tag(name: "…")</c>.</summary>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
[DirectiveType(
    DirectiveLocation.Object, DirectiveLocation.Interface, DirectiveLocation.Union, DirectiveLocation.Enum, DirectiveLocation.EnumValue,
    DirectiveLocation.InputObject,
    DirectiveLocation.FieldDefinition, DirectiveLocation.ArgumentDefinition, DirectiveLocation.InputFieldDefinition, IsRepeatable = true)]
[GraphQLDescription("Marks a part of the schema for tools.")]
public sealed class TagAttribute(string name) : Attribute
{
    /// <summary>The tag.</summary>
    public string Name { get; } = name;
}

/// <summary>Marks a part of the schema that clients should only use when they accept that it may change: <c>@requiresOptIn(feature: "…")</c>.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Field, AllowMultiple = true)]
[DirectiveType(
    DirectiveLocation.FieldDefinition,
    DirectiveLocation.ArgumentDefinition,
    DirectiveLocation.InputFieldDefinition,
    DirectiveLocation.EnumValue,
    IsRepeatable = true)]
[GraphQLDescription("Marks what may still change; clients use it only when they accept that.")]
public sealed class RequiresOptInAttribute(string feature) : Attribute
{
    /// <summary>What it belongs to.</summary>
    public string Feature { get; } = feature;
}
