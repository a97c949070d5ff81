using Matching.GraphQL.Types;

namespace Matching.GraphQL.Annotations;

/// <summary>Marks a part of the schema that clients should only use when they accept that it may change: <c>@requiresOptIn(feature: "…")</c>.</summary>
/// <param name="feature">What it belongs to.</param>
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
