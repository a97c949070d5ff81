using System.Security.Claims;
using Matching.GraphQL.Annotations;
using Matching.GraphQL.Errors;
using Microsoft.AspNetCore.Authorization;

namespace Matching.GraphQL.TestServer.Library;

/// <summary>Everything that can be asked.</summary>
[QueryType]
public static class LibraryQueries
{
    /// <summary>One book.</summary>
    /// <param name="id">Its global ID.</param>
    /// <param name="shelves">The holdings.</param>
    public static Book? GetBook([ID<Book>] BookId id, Shelves shelves) => shelves.Books.FirstOrDefault(book => book.Id == id);

    /// <summary>All books, by label.</summary>
    [UsePaging(MaxPageSize = 20, IncludeTotalCount = true, ConnectionName = "Catalogue")]
    public static IQueryable<Book> GetBooks(Shelves shelves) => shelves.Books.AsQueryable();

    /// <summary>Some books.</summary>
    /// <param name="shelves">The holdings.</param>
    /// <param name="where">Which.</param>
    /// <param name="first">How many.</param>
    public static IEnumerable<Book> GetShelf(Shelves shelves, BookFilter? where = null, int first = 3) =>
        shelves.Books.Where(book => where?.Matches(book) ?? true).Take(first);

    /// <summary>Finds anything whose title or name has this text.</summary>
    public static IReadOnlyList<ISearchResult> Search(string text, Shelves shelves) =>
        [
            .. shelves.Books.Where(book => book.Title.Contains(text, StringComparison.OrdinalIgnoreCase)),
            .. shelves.Authors.Where(author => author.Name.Contains(text, StringComparison.OrdinalIgnoreCase)),
            .. shelves.Discs.Where(disc => disc.Title.Contains(text, StringComparison.OrdinalIgnoreCase)),
        ];

    /// <summary>Everything that can be lent.</summary>
    public static async Task<IEnumerable<ILendable>> GetLendables(Shelves shelves)
    {
        await Task.Yield();
        return [shelves.Books[0], .. shelves.Discs];
    }

    /// <summary>Says back what it is given.</summary>
    public static string? Echo(EchoInput input) => input.ToString();

    /// <summary>Says which field was given.</summary>
    public static string Choose(Choice choice) => choice.ToString();

    /// <summary>The sum of a list.</summary>
    public static int Sum(IReadOnlyList<int> values) => values.Sum();

    /// <summary>The list of lists, back.</summary>
    public static int?[][] Matrix(int?[][] rows) => rows;

    /// <summary>Numbers of every kind, back.</summary>
    public static Numbers Numbers(int whole = 1, double real = 1.5, long large = 5_000_000_000, decimal exact = 1.10m) => new(whole, real, large, exact);

    /// <summary>Who asks.</summary>
    [Authorize]
    public static string Me(ClaimsPrincipal user) => user.Identity?.Name ?? "";

    /// <summary>For librarians.</summary>
    [Authorize(Roles = "librarian")]
    public static string GetDesk() => "desk";

    /// <summary>For librarians, by policy.</summary>
    [Authorize(Policy = "librarian")]
    public static string GetSafe() => "safe";

    /// <summary>A reader's file, for librarians only.</summary>
    public static ReaderFile GetFile() => new("Reader 1");

    /// <summary>Always fails, on purpose.</summary>
    public static string? Refused() => throw new GraphQLException("The library is closed.", "CLOSED");

    /// <summary>Always fails, by accident.</summary>
    public static Task<string?> Broken() => Task.FromException<string?>(new InvalidOperationException("secret detail"));

    /// <summary>The old name of `sum`.</summary>
    [Obsolete("Use `sum`.")]
    public static int Total([GraphQLDeprecated("Not used.")] int? unused, int value = 2) => value + (unused ?? 0);

    /// <summary>Names that need care.</summary>
    [GraphQLName("_odd1")]
    public static string Odd => "odd";

    /// <summary>Waits until it is cancelled.</summary>
    public static async Task<string> SlowAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return "never";
    }
}

/// <summary>Numbers.</summary>
/// <param name="Whole">32 bits.</param>
/// <param name="Real">A double.</param>
/// <param name="Large">64 bits.</param>
/// <param name="Exact">A decimal.</param>
public sealed record Numbers(int Whole, double Real, long Large, decimal Exact);

/// <summary>What the library knows of a reader.</summary>
/// <param name="Name">The reader's name.</param>
public sealed record ReaderFile(string? Name);

/// <summary>Guards every field of a file.</summary>
[ObjectType<ReaderFile>, Authorize(Roles = "librarian")]
public static class ReaderFileNode
{
    /// <summary>Whether there is one; everybody may know.</summary>
    [AllowAnonymous]
    public static bool Exists([Parent] ReaderFile file) => file.Name is not null;
}
