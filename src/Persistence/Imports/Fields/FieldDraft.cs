using Matching.Persistence.Imports.Rows;

namespace Matching.Persistence.Imports.Fields;

/// <summary>A column whose cells can be read and written, before it is said which value of a record it holds.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <typeparam name="TValue">The value.</typeparam>
/// <param name="Column">The column.</param>
/// <param name="Read">What a cell makes of the value known so far; null when its text was refused.</param>
/// <param name="Write">The cell.</param>
internal sealed record FieldDraft<T, TValue>(Column Column, Func<ImportRow, Column, Func<TValue?, TValue>?> Read, Func<TValue, string?> Write)
{
    public FieldDraft<T, TValue> Required() => this with { Column = Column with { IsRequired = true } };

    /// <summary>Its digits are measures.</summary>
    public FieldDraft<T, TValue> Measured() => this with { Column = Column with { HoldsMeasures = true } };

    public FieldDraft<T, TValue> Example(string example) => this with { Column = Column with { Example = example } };

    /// <summary>Of a value that every record has and that cannot be taken from it.</summary>
    public Field<T> Always(Func<T, TValue> get, Func<T, TValue, T> set) => new()
    {
        Column = Column,
        Read = row => Read(row, Column) is { } change ? record => Set(record, get(record), change(get(record)), set) : null,
        Write = record => Write(get(record)),
    };

    // The same value written otherwise, such as 120.0, is no change.
    private static T Set(T record, TValue known, TValue said, Func<T, TValue, T> set) =>
        EqualityComparer<TValue>.Default.Equals(known, said) ? record : set(record, said);

    /// <summary>Of a value that every record has; one that says nothing else has the usual one.</summary>
    public Field<T> Usually(TValue usual, Func<T, TValue> get, Func<T, TValue, T> set) =>
        Always(get, set) with
        {
            Column = Column with { IsClearable = true },
            Clear = record => set(record, usual),
            // An empty list that every record has does not tell whether anybody asked.
            Write = record => get(record) is System.Collections.ICollection { Count: 0 } ? null : Write(get(record)),
        };
}

/// <summary>Says which value of a record a column holds, where the record may lack it.</summary>
internal static class FieldBinding
{
    public static Field<T> For<T, TValue>(this FieldDraft<T, TValue> draft, Func<T, TValue?> get, Func<T, TValue?, T> set)
        where TValue : class => new()
        {
            Column = draft.Column with { IsClearable = true },
            Read = row => draft.Read(row, draft.Column) is { } change ? record => set(record, change(get(record))) : null,
            Clear = record => set(record, null),
            Write = record => get(record) is { } value ? draft.Write(value) : null,
        };

    public static Field<T> For<T, TValue>(this FieldDraft<T, TValue> draft, Func<T, TValue?> get, Func<T, TValue?, T> set)
        where TValue : struct => new()
        {
            Column = draft.Column with { IsClearable = true },
            Read = row => draft.Read(row, draft.Column) is { } change
                ? record => change(get(record) ?? default) is var said && get(record) is { } known && EqualityComparer<TValue>.Default.Equals(known, said)
                    ? record
                    : set(record, said)
                : null,
            Clear = record => set(record, null),
            Write = record => get(record) is { } value ? draft.Write(value) : null,
        };
}
