namespace Matching.GraphQL.Annotations;

/// <summary>Whether a projection reads a property whatever is asked: always, or never.</summary>
/// <param name="isProjected">True for always; false for never.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class IsProjectedAttribute(bool isProjected = true) : Attribute
{
    /// <summary>True for always; false for never.</summary>
    public bool IsProjected { get; } = isProjected;
}
