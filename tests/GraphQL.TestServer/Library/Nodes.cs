using Matching.GraphQL.Annotations;
using Matching.GraphQL.Execution;

namespace Matching.GraphQL.TestServer.Library;

/// <summary>What is added to books.</summary>
[ObjectType<Book>]
public static class BookNode
{
    /// <summary>Finds a book.</summary>
    [NodeResolver]
    public static Book? GetBook(BookId id, Shelves shelves) => shelves.Books.FirstOrDefault(book => book.Id == id);

    /// <summary>Who wrote it.</summary>
    public static Task<Author> GetAuthorAsync([Parent] Book book, AuthorByIdLoader authors, CancellationToken cancellationToken) =>
        authors.LoadRequiredAsync(book.AuthorId, cancellationToken);

    /// <summary>The title, shouted or not.</summary>
    /// <param name="book">The book.</param>
    /// <param name="upper">Whether to shout.</param>
    public static string Heading([Parent] Book book, bool upper = false) => upper ? book.Title.ToUpperInvariant() : book.Title;

    /// <summary>Fails for some books.</summary>
    public static string? Fragile([Parent] Book book) => book.Id.Value % 2 == 0 ? throw new InvalidOperationException("secret detail") : "whole";

    /// <summary>Fails for some books, and must not be null.</summary>
    public static Task<string> Required([Parent] Book book) => Task.FromResult(book.Id.Value == 3 ? null! : "there");

    /// <summary>Where in the answer the book stands.</summary>
    public static string Place(IResolverContext context) => context.Path.ToString();

    /// <summary>Whether the author's name is asked for.</summary>
    public static string Peek([IsSelected("name")] bool name) => name ? "yes" : "no";
}

/// <summary>What is added to authors.</summary>
[ObjectType<Author>]
public static class AuthorNode
{
    /// <summary>Finds an author.</summary>
    [NodeResolver]
    public static Task<Author?> GetAuthorAsync(int id, AuthorByIdLoader authors, CancellationToken cancellationToken) =>
        authors.LoadAsync(id, cancellationToken);

    /// <summary>What the author wrote.</summary>
    [UsePaging]
    public static async Task<IReadOnlyList<Book>> GetBooksAsync([Parent] Author author, BooksByAuthorLoader books, CancellationToken cancellationToken) =>
        await books.LoadAsync(author.Id, cancellationToken) ?? [];
}
