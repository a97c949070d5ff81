namespace Matching.GraphQL.Annotations;

/// <summary>Reads only the members a client asks for: the query the method returns gets a <c>Select</c> of them, navigations included.</summary>
/// <remarks>
/// A field made by a method reads what its <c>[Parent(nameof(…))]</c> names; without names, every stored value of its object.
/// A method with a <see cref="Data.QueryContext{T}"/> parameter applies the selector itself.
/// </remarks>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class UseProjectionAttribute : Attribute;
