using Matching.GraphQL.Errors;

namespace Matching.GraphQL.Annotations;

/// <summary>How large a page may be.</summary>
/// <param name="DefaultPageSize">Edges without <c>first</c> or <c>last</c>.</param>
/// <param name="MaxPageSize">The most a client may ask for.</param>
public sealed record PagingLimits(int DefaultPageSize = 10, int MaxPageSize = 50)
{
    /// <summary>Checks what a client asks for.</summary>
    /// <exception cref="GraphQLException">A size is negative or above the maximum, both directions are asked for, or a cursor is not one.</exception>
    public PagingArguments Check(int? first, string? after, int? last, string? before)
    {
        CheckSize(first, "first");
        CheckSize(last, "last");
        if (first is not null && last is not null)
        {
            throw new GraphQLException("Give `first` or `last`, not both: a page is read in one direction.", "PAGING_BOTH_DIRECTIONS");
        }

        return new(
            first ?? (last is null ? Math.Min(DefaultPageSize, MaxPageSize) : null),
            after is null ? null : Cursor.Decode(after, "after"),
            last,
            before is null ? null : Cursor.Decode(before, "before"));
    }

    private void CheckSize(int? size, string argument)
    {
        if (size < 0) throw new GraphQLException($"The argument `{argument}` is {size}; it must be between 0 and {MaxPageSize}.", "PAGING_SIZE_NEGATIVE");
        if (size > MaxPageSize)
            throw new GraphQLException($"The argument `{argument}` is {size}; this list gives at most {MaxPageSize} at once.", "PAGING_SIZE_TOO_LARGE");
    }
}
