using Matching.Persistence.Imports.Rows;

namespace Matching.Persistence.Imports.Fields;

/// <summary>A column of a file and what it says of a record: how its cell is read, what it changes, and how it is written.</summary>
/// <remarks>
/// The one place where a column is declared: template, reading, merging, export and tests come from the lists of these. An
/// empty or absent cell calls nothing, so that it can forget nothing.
/// </remarks>
/// <typeparam name="T">The record.</typeparam>
internal sealed record Field<T>
{
    public required Column Column { get; init; }

    /// <summary>The change that a cell's text asks for; null when the text was refused.</summary>
    public required Func<ImportRow, Func<T, T>?> Read { get; init; }

    /// <summary>The record without the value; null when it always needs one.</summary>
    public Func<T, T>? Clear { get; init; }

    /// <summary>The cell that says what the record holds; null or empty when it holds nothing.</summary>
    public required Func<T, string?> Write { get; init; }

    /// <summary>Whether a file tells it of new records only, since people's decisions move it afterwards.</summary>
    public bool IsForNewOnly { get; init; }

    /// <summary>The ends of the paths by which the domain's checks name the value.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>The same for a new record only.</summary>
    public Field<T> ForNewOnly() => this with { IsForNewOnly = true };

    /// <summary>The same, found by the domain's faults under these ends of paths.</summary>
    public Field<T> At(params string[] paths) => this with { Paths = paths };

    /// <summary>The same column, of a record that holds this one.</summary>
    /// <param name="get">The part; null when nothing of it is known.</param>
    /// <param name="set">The whole with another part.</param>
    /// <param name="blank">A part of which nothing is known.</param>
    public Field<TWhole> Within<TWhole>(Func<TWhole, T?> get, Func<TWhole, T, TWhole> set, Func<T> blank) => new()
    {
        Column = Column,
        Read = row => Read(row) is { } change ? whole => set(whole, change(get(whole) ?? blank())) : null,
        Clear = Clear is { } clear ? whole => get(whole) is { } part ? set(whole, clear(part)) : whole : null,
        Write = whole => get(whole) is { } part ? Write(part) : null,
        IsForNewOnly = IsForNewOnly,
        Paths = Paths,
    };
}
