using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;

namespace Matching.Persistence.Reading;

/// <summary>What is made of the items of a list: two equal questions about the same items have the same answer.</summary>
/// <param name="shape">Filter and order, applied to any query of such items that is always the same one; compared by its form and its values.</param>
/// <param name="page">Which part; compared by value.</param>
public sealed class ListQuestion(Expression shape, object page) : IEquatable<ListQuestion>
{
    private readonly Expression _shape = shape;
    private readonly object _page = page;

    /// <inheritdoc/>
    public bool Equals(ListQuestion? other) =>
        other is not null && _page.Equals(other._page) && ExpressionEqualityComparer.Instance.Equals(_shape, other._shape);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ListQuestion);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_page, ExpressionEqualityComparer.Instance.GetHashCode(_shape));
}
