using Matching.GraphQL.Types;

namespace Matching.GraphQL.Annotations;

/// <summary>
/// Makes a class a directive: its properties are the arguments, its name (without <c>Directive</c> or <c>Attribute</c>) the name.
/// An attribute class stands on C# types and members and is printed with them; a class that implements
/// <see cref="Execution.IFieldMiddleware"/> works around the fields it stands on, in code and in documents.
/// </summary>
/// <param name="locations">Where it may stand.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DirectiveTypeAttribute(params DirectiveLocation[] locations) : Attribute
{
    /// <summary>Where it may stand.</summary>
    public IReadOnlyList<DirectiveLocation> Locations { get; } = locations;

    /// <summary>May stand several times at one place.</summary>
    public bool IsRepeatable { get; init; }
}
