using Matching.GraphQL.Annotations;
using Matching.GraphQL.Subscriptions;

namespace Matching.GraphQL.TestServer.Library;

/// <summary>Everything that can be changed.</summary>
[MutationType]
public static class LibraryMutations
{
    /// <summary>Buys a book.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="authorId">Who wrote it.</param>
    /// <param name="shelves">The holdings.</param>
    /// <param name="topics">Who wants to know.</param>
    /// <param name="genre">What it is about.</param>
    /// <param name="price">What it costs.</param>
    [Error<UnknownAuthorException>, Error<TooExpensiveException>]
    public static async Task<Book> AddBookAsync(
        string title,
        [ID<Author>] int authorId,
        Shelves shelves,
        ITopicEventSender topics,
        Genre genre = Genre.Fiction,
        decimal price = 10)
    {
        await Task.Yield();
        if (shelves.Authors.All(author => author.Id != authorId)) throw new UnknownAuthorException(authorId);
        if (price > 100) throw new TooExpensiveException(100);
        var book = shelves.Add(title, authorId, genre, price);
        await topics.SendAsync($"books_{genre}", book.Id);
        return book;
    }

    /// <summary>Counts on, and shows that mutations run one after the other.</summary>
    [UseMutationConvention(Disable = true)]
    public static async Task<int> StepAsync(Shelves shelves, int milliseconds = 0)
    {
        var before = shelves.Books.Count;
        await Task.Delay(milliseconds);
        shelves.Add($"Step {before}", 1, Genre.Fiction, 1);
        return before;
    }
}

/// <summary>The author is not known here.</summary>
public sealed class UnknownAuthorException(int key) : Exception($"There is no author {key}.")
{
    /// <summary>The key that was asked for.</summary>
    public int Key { get; } = key;
}

/// <summary>The book costs too much.</summary>
public sealed class TooExpensiveException(decimal limit) : Exception($"A book may cost at most {limit}.")
{
    /// <summary>The most a book may cost.</summary>
    public decimal Limit { get; } = limit;
}
