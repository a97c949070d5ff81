using System.ComponentModel;
using Matching.GraphQL.Annotations;

namespace Matching.GraphQL.TestServer.Library;

/// <summary>Which books.</summary>
/// <param name="Genres">Of these genres.</param>
/// <param name="Longer">With more pages.</param>
/// <param name="Title">With this text in the title; null for books without one.</param>
/// <param name="And">And also these.</param>
public sealed record BookFilter(IReadOnlyList<Genre>? Genres, int? Longer, Optional<string?> Title, IReadOnlyList<BookFilter>? And)
{
    /// <summary>Judges a book.</summary>
    public bool Matches(Book book) =>
        (Genres is null || Genres.Contains(book.Genre)) && (Longer is null || book.Pages > Longer)
        && (!Title.HasValue || (Title.Value is not null && book.Title.Contains(Title.Value, StringComparison.Ordinal)))
        && (And ?? []).All(filter => filter.Matches(book));
}

/// <summary>Things to say back.</summary>
public sealed class EchoInput
{
    /// <summary>A text.</summary>
    public required string Text { get; init; }

    /// <summary>How often.</summary>
    [DefaultValue(2)]
    public int Times { get; init; }

    /// <summary>A genre.</summary>
    [DefaultValue(Genre.Poetry)]
    public Genre Genre { get; init; }

    /// <summary>A day.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>A length.</summary>
    public Millimetres? Width { get; init; }

    /// <summary>Perhaps not given.</summary>
    public Optional<int?> Maybe { get; init; }

    /// <summary>No longer used.</summary>
    [GraphQLDeprecated("Not used.")]
    public string? Old { get; init; }

    /// <inheritdoc/>
    public override string ToString()
    {
        var maybe = Maybe.HasValue ? Maybe.Value?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "null" : "absent";
        return FormattableString.Invariant($"{Text}*{Times} {Genre} {Day:yyyy-MM-dd} {Width?.Value} {maybe}");
    }
}

/// <summary>One or the other.</summary>
/// <param name="Number">A number.</param>
/// <param name="Text">A text.</param>
/// <param name="Book">A book.</param>
[OneOf]
public sealed record Choice(int? Number, string? Text, BookFilter? Book)
{
    /// <inheritdoc/>
    public override string ToString() => Number is { } number ? $"number {number}" : Text is { } text ? $"text {text}" : $"book {Book?.Longer}";
}
