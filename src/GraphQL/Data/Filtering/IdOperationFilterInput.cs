using Matching.GraphQL.Annotations;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Data;

/// <summary>Conditions on a global identifier; those given must all hold.</summary>
public sealed class IdOperationFilterInput
{
    /// <summary>Equal to; null finds what has none.</summary>
    [GraphQLType<IdType>]
    public Optional<string?> Eq { get; init; }

    /// <summary>Not equal to; null finds what has one.</summary>
    [GraphQLType<IdType>]
    public Optional<string?> Neq { get; init; }

    /// <summary>One of these.</summary>
    [GraphQLType<IdType>]
    public IReadOnlyList<string>? In { get; init; }

    /// <summary>None of these.</summary>
    [GraphQLType<IdType>]
    public IReadOnlyList<string>? Nin { get; init; }

    /// <summary>The same conditions on keys that are no texts.</summary>
    internal IOperationFilter OnKeys<TKey>(Func<string, object?> decode) where TKey : struct
    {
        return new EqualityOperationFilterInput<TKey>
        {
            Eq = Eq.HasValue ? new(Perhaps(Eq.Value)) : default,
            Neq = Neq.HasValue ? new(Perhaps(Neq.Value)) : default,
            In = In?.Select(id => (TKey)decode(id)!).ToList(),
            Nin = Nin?.Select(id => (TKey)decode(id)!).ToList(),
        };

        TKey? Perhaps(string? id) => id is null ? null : (TKey?)decode(id);
    }

    /// <summary>The same conditions on keys that are texts.</summary>
    internal IOperationFilter OnTexts(Func<string, object?> decode)
    {
        return new StringOperationFilterInput
        {
            Eq = Eq.HasValue ? new(Perhaps(Eq.Value)) : default,
            Neq = Neq.HasValue ? new(Perhaps(Neq.Value)) : default,
            In = In?.Select(id => (string)decode(id)!).ToList(),
            Nin = Nin?.Select(id => (string)decode(id)!).ToList(),
        };

        string? Perhaps(string? id) => id is null ? null : (string?)decode(id);
    }
}
