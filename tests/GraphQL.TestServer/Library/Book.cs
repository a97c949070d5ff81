using Matching.GraphQL.Annotations;

namespace Matching.GraphQL.TestServer.Library;

/// <summary>A book's key.</summary>
/// <param name="Value">The number on its label.</param>
public readonly record struct BookId(int Value);

/// <summary>Something that can be lent.</summary>
[InterfaceType]
public interface ILendable
{
    /// <summary>Its title.</summary>
    string Title { get; }

    /// <summary>For how many days it is lent.</summary>
    int LendingDays { get; }
}

/// <summary>What a search finds.</summary>
[UnionType]
public interface ISearchResult;

/// <summary>A printed book.</summary>
/// <param name="Id">The number on its label.</param>
/// <param name="Title">Its title.</param>
/// <param name="AuthorId">Who wrote it.</param>
/// <param name="Genre">What it is about.</param>
/// <param name="Pages">How long it is; unknown for some.</param>
/// <param name="Published">When it first appeared.</param>
/// <param name="Price">What a lost copy costs.</param>
/// <param name="Tags">Free words.</param>
public sealed record Book(
    BookId Id,
    string Title,
    [property: GraphQLIgnore] int AuthorId,
    Genre Genre,
    int? Pages,
    DateOnly Published,
    decimal Price,
    IReadOnlyList<string> Tags) : ILendable, ISearchResult
{
    /// <inheritdoc/>
    public int LendingDays => 21;

    /// <summary>Its thickness.</summary>
    public Millimetres Thickness => new((Pages ?? 200) / 10.0);

    /// <summary>The old shelf mark.</summary>
    [GraphQLDeprecated("Use `id`.")]
    public string ShelfMark => $"S{Id.Value}";
}

/// <summary>A recorded disc.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Length">How long it plays, in minutes.</param>
public sealed record Disc(string Title, double Length) : ILendable, ISearchResult
{
    /// <inheritdoc/>
    public int LendingDays => 7;
}

/// <summary>Who writes books.</summary>
/// <param name="Id">A key.</param>
/// <param name="Name">The name on the cover.</param>
/// <param name="Born">When.</param>
public sealed record Author(int Id, string Name, DateTimeOffset? Born) : ISearchResult;

/// <summary>What a book is about.</summary>
public enum Genre
{
    /// <summary>Invented stories.</summary>
    Fiction,
    /// <summary>True ones.</summary>
    NonFiction,
    /// <summary>Lines that end early.</summary>
    Poetry,
    /// <summary>No longer bought.</summary>
    [Obsolete("Use `NON_FICTION`.")]
    Almanac,
}
