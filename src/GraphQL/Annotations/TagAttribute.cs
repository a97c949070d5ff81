using Matching.GraphQL.Types;

namespace Matching.GraphQL.Annotations;

/// <summary>Marks a part of the schema for tools: <c>@tag(name: "…")</c>.</summary>
/// <param name="name">The tag.</param>
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
