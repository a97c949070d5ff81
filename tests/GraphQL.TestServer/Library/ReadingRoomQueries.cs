using System.Runtime.CompilerServices;
using Matching.GraphQL.Annotations;

namespace Matching.GraphQL.TestServer.Library;

/// <summary>What takes its time: for answers in parts.</summary>
[QueryType]
public static class ReadingRoomQueries
{
    /// <summary>The reading room.</summary>
    public static ReadingRoom GetReadingRoom() => new("Reading room");

    /// <summary>Books as the cart brings them.</summary>
    /// <param name="shelves">The holdings.</param>
    /// <param name="count">How many.</param>
    /// <param name="breaksAt">Where the cart breaks down, from 0; not for null.</param>
    /// <param name="cancellationToken">The request's.</param>
    public static async IAsyncEnumerable<Book> GetCart(
        Shelves shelves,
        int count = 5,
        int? breaksAt = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (var index = 0; index < count; index++)
        {
            await Task.Delay(1, cancellationToken);
            if (index == breaksAt) throw new InvalidOperationException("secret detail");

            yield return shelves.Books[index % shelves.Books.Count];
        }
    }
}

/// <summary>A room whose fields take their time.</summary>
/// <param name="Name">What is written on its door.</param>
public sealed record ReadingRoom(string Name);

/// <summary>What is asked of the librarians.</summary>
[ObjectType<ReadingRoom>]
public static class ReadingRoomNode
{
    /// <summary>The book on the desk.</summary>
    public static async Task<Book> GetDeskAsync(Shelves shelves, int number = 1)
    {
        await Task.Yield();
        return shelves.Books[number - 1];
    }

    /// <summary>Who is on duty.</summary>
    public static async Task<string> GetLibrarianAsync()
    {
        await Task.Yield();
        return "Ada";
    }

    /// <summary>The opening hours, which must be there and are not.</summary>
    public static async Task<string> GetHoursAsync()
    {
        await Task.Yield();
        return null!;
    }

    /// <summary>The lamp, which is broken.</summary>
    public static async Task<string?> GetLampAsync()
    {
        await Task.Yield();
        throw new GraphQL.Errors.GraphQLException("It is dark.", "DARK");
    }

    /// <summary>The books on the table.</summary>
    public static IReadOnlyList<Book> GetTable(Shelves shelves) => [.. shelves.Books.Take(3)];
}
