using System.Linq.Expressions;
using System.Reflection;

namespace Matching.GraphQL.Data;

/// <summary>One key of an order.</summary>
/// <param name="Selector">Reads the key of an item.</param>
/// <param name="IsDescending">The greatest comes first.</param>
internal sealed record SortKey(LambdaExpression Selector, bool IsDescending)
{
    /// <summary>The key can be null; null counts as the smallest value, whatever the database thinks.</summary>
    public bool MayBeNull { get; init; } = IsNullable(Selector.Body);

    /// <summary>The key read of <paramref name="item"/>.</summary>
    public Expression Of(ParameterExpression item) => ParameterReplacement.In(Selector, item);

    /// <summary>Whether this reads the same property.</summary>
    public bool Reads(PropertyInfo property) =>
        Selector.Body is MemberExpression { Expression: ParameterExpression } member && member.Member.Name == property.Name;

    private static bool IsNullable(Expression value)
    {
        if (value.Type.IsValueType) return Nullable.GetUnderlyingType(value.Type) is not null;
        if (value is not MemberExpression { Member: PropertyInfo property, Expression: { } owner }) return value is not ParameterExpression;

        return new NullabilityInfoContext().Create(property).ReadState != NullabilityState.NotNull || IsNullable(owner);
    }
}
