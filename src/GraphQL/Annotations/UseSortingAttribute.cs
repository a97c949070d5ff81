namespace Matching.GraphQL.Annotations;

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
