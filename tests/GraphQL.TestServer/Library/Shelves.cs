namespace Matching.GraphQL.TestServer.Library;

/// <summary>The library's holdings, in memory.</summary>
public sealed class Shelves
{
    private readonly Lock _gate = new();
    private readonly List<Book> _books = [.. Enumerable.Range(1, 25).Select(MakeBook)];
    private int _batches;

    /// <summary>Authors 1 to 5.</summary>
    public IReadOnlyList<Author> Authors { get; } =
    [
        .. Enumerable.Range(1, 5)
            .Select(id => new Author(id, $"Author {id}", id == 5 ? null : new DateTimeOffset(1900 + (id * 10), 1, id, 8, 30, 0, TimeSpan.Zero))),
    ];

    /// <summary>One disc.</summary>
    public IReadOnlyList<Disc> Discs { get; } = [new("Night \"sounds\" \u2014 \u00e9t\u00e9", 61.5)];

    /// <summary>The books now.</summary>
    public IReadOnlyList<Book> Books
    {
        get
        {
            lock (_gate) return [.. _books];
        }
    }

    /// <summary>How often a loader asked.</summary>
    public int Batches => _batches;

    /// <summary>Counts a loader's question.</summary>
    public void CountBatch() => Interlocked.Increment(ref _batches);

    /// <summary>Adds a book.</summary>
    public Book Add(string title, int authorId, Genre genre, decimal price)
    {
        lock (_gate)
        {
            var book = new Book(new(_books.Count + 1), title, authorId, genre, null, new(2026, 1, 1), price, []);
            _books.Add(book);
            return book;
        }
    }

    private static Book MakeBook(int id) => new(
        new(id),
        $"Book {id}",
        (id % 5) + 1,
        (Genre)(id % 3),
        id % 7 == 0 ? null : id * 40,
        new(1950 + id, 6, 1),
        10m + (id / 4m),
        id % 2 == 0 ? ["even", "tag"] : []);
}
