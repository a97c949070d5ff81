namespace Matching.GraphQL.Annotations;

/// <summary>Adds <c>where: XFilterInput</c> to a list, made from the stored members of its items that clients may read, and applies it to the query the method
/// returns.</summary>
/// <remarks>A method with a <see cref="Data.QueryContext{T}"/> parameter applies it itself.</remarks>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public class UseFilteringAttribute : Attribute
{
    internal virtual Type? Definition => null;
}

/// <summary>As <see cref="UseFilteringAttribute"/>, with a filter of one's own.</summary>
/// <typeparam name="TFilter">A <see cref="Data.FilterInputType{T}"/> with a constructor without parameters.</typeparam>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class UseFilteringAttribute<TFilter> : UseFilteringAttribute where TFilter : new()
{
    internal override Type Definition => typeof(TFilter);
}

/// <summary>Adds <c>order: [XSortInput!]</c> to a list, made from the stored members of its items that clients may read, and applies it to the query the method
/// returns, before the query's own order.</summary>
/// <remarks>A method with a <see cref="Data.QueryContext{T}"/> parameter applies it itself.</remarks>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public class UseSortingAttribute : Attribute
{
    internal virtual Type? Definition => null;
}

/// <summary>As <see cref="UseSortingAttribute"/>, with an order of one's own.</summary>
/// <typeparam name="TSort">A <see cref="Data.SortInputType{T}"/> with a constructor without parameters.</typeparam>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class UseSortingAttribute<TSort> : UseSortingAttribute where TSort : new()
{
    internal override Type Definition => typeof(TSort);
}

/// <summary>Reads only the members a client asks for: the query the method returns gets a <c>Select</c> of them, navigations included.</summary>
/// <remarks>
/// A field made by a method reads what its <c>[Parent(nameof(…))]</c> names; without names, every stored value of its object.
/// A method with a <see cref="Data.QueryContext{T}"/> parameter applies the selector itself.
/// </remarks>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class UseProjectionAttribute : Attribute;

/// <summary>Keeps a property out of the filters made from its class.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class IgnoreFilteringAttribute : Attribute;

/// <summary>Keeps a property out of the orders made from its class.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class IgnoreSortingAttribute : Attribute;

/// <summary>Whether a projection reads a property whatever is asked: always, or never.</summary>
/// <param name="isProjected">True for always; false for never.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class IsProjectedAttribute(bool isProjected = true) : Attribute
{
    /// <summary>True for always; false for never.</summary>
    public bool IsProjected { get; } = isProjected;
}
