using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Matching.Persistence.Conversions;

/// <summary>Writes an identifier as its uuid.</summary>
/// <typeparam name="TId">A struct made from one <see cref="Guid"/> and showing it as <c>Value</c>.</typeparam>
internal sealed class IdentifierConverter<TId>() : ValueConverter<TId, Guid>(Write(), Read())
    where TId : struct
{
    private static Expression<Func<TId, Guid>> Write()
    {
        var id = Expression.Parameter(typeof(TId), "id");
        return Expression.Lambda<Func<TId, Guid>>(Expression.Property(id, "Value"), id);
    }

    private static Expression<Func<Guid, TId>> Read()
    {
        var value = Expression.Parameter(typeof(Guid), "value");
        return Expression.Lambda<Func<Guid, TId>>(Expression.New(typeof(TId).GetConstructor([typeof(Guid)])!, value), value);
    }
}
