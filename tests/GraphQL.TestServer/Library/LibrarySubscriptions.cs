using System.Runtime.CompilerServices;
using System.Security.Claims;
using Matching.GraphQL.Annotations;
using Matching.GraphQL.Errors;
using Microsoft.AspNetCore.Authorization;

namespace Matching.GraphQL.TestServer.Library;

/// <summary>Everything that can be watched.</summary>
[SubscriptionType]
public static class LibrarySubscriptions
{
    /// <summary>Books as they are added.</summary>
    /// <param name="genre">What they are about.</param>
    /// <param name="id">Which book it is.</param>
    /// <param name="shelves">The holdings.</param>
    [Subscribe, Topic("books_{genre}")]
    public static Book? BookAdded(Genre genre, [EventMessage] BookId id, Shelves shelves) =>
        shelves.Books.FirstOrDefault(book => book.Id == id && book.Genre == genre);

    /// <summary>Counts up until nobody listens.</summary>
    /// <param name="count">How far it is.</param>
    [Subscribe(With = nameof(TickAsync))]
    public static int Ticks([EventMessage] int count) => count;

    /// <summary>Counts down to zero, and ends.</summary>
    /// <param name="count">How far it is.</param>
    [Subscribe(With = nameof(CountAsync))]
    public static string Countdown([EventMessage] int count) => $"{count} to go";

    /// <summary>Counts down and fails for every odd number.</summary>
    /// <param name="count">How far it is.</param>
    [Subscribe(With = nameof(CountAsync))]
    public static int? Fragile([EventMessage] int count) => count % 2 == 1 ? throw new InvalidOperationException("secret detail") : count;

    /// <summary>Tells one thing, then its source fails by accident.</summary>
    /// <param name="count">How far it is.</param>
    [Subscribe(With = nameof(FailAsync))]
    public static int Cut([EventMessage] int count) => count;

    /// <summary>Cannot be subscribed to at all.</summary>
    /// <param name="count">How far it is.</param>
    [Subscribe(With = nameof(RefuseAsync))]
    public static int Closed([EventMessage] int count) => count;

    /// <summary>Who listens.</summary>
    /// <param name="count">How far it is.</param>
    /// <param name="user">Who asks.</param>
    [Subscribe(With = nameof(CountAsync)), Authorize]
    public static string Mine([EventMessage] int count, ClaimsPrincipal user) => $"{count} {user.Identity?.Name}";

    private static async IAsyncEnumerable<int> TickAsync(int milliseconds = 50, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (var count = 1; ; count++)
        {
            yield return count;
            await Task.Delay(milliseconds, cancellationToken);
        }
    }

    private static async IAsyncEnumerable<int> CountAsync(int from = 3)
    {
        for (var count = from; count >= 0; count--)
        {
            await Task.Yield();
            yield return count;
        }
    }

    private static async IAsyncEnumerable<int> FailAsync()
    {
        await Task.Yield();
        yield return 1;
        throw new InvalidOperationException("secret detail");
    }

    private static Task<IAsyncEnumerable<int>> RefuseAsync() => throw new GraphQLException("The library is closed.", "CLOSED");
}
