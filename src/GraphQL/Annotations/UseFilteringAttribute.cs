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
