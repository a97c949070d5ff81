using Matching.Persistence.Imports.Rows;

namespace Matching.Persistence.Imports.Fields;

/// <summary>The columns that tell of one record, in the order of the template.</summary>
internal sealed class FieldList<T>(IReadOnlyList<Field<T>> fields)
{
    public IReadOnlyList<Field<T>> Fields => fields;

    public IEnumerable<Column> Columns => fields.Select(each => each.Column);

    /// <summary>The column of a name.</summary>
    public Column this[string name] => fields.First(each => each.Column.Name == name).Column;

    /// <summary>What a row asks for. Columns that are empty or absent ask for nothing; one that is needed is a fault then.</summary>
    public RowChanges<T> Read(ImportRow row)
    {
        var (clears, sets) = (new List<FieldChange<T>>(), new List<FieldChange<T>>());
        foreach (var field in fields)
        {
            if (row.IsCleared(field.Column))
            {
                if (field.Clear is { } clear) clears.Add(new(field, clear));
            }
            else if (row.Raw(field.Column) is null)
            {
                if (field.Column.IsRequired) row.Missing(field.Column, false);
            }
            else if (field.Read(row) is { } change)
            {
                sets.Add(new(field, change));
            }
        }
        return new(clears, sets);
    }

    /// <summary>Writes a record's cells; null leaves them empty.</summary>
    public void Fill(Dictionary<Column, string?> cells, T? record)
    {
        foreach (var field in fields) cells[field.Column] = record is null ? null : field.Write(record);
    }

    /// <summary>The column that a path of the domain's faults means; null when it is none of these.</summary>
    public Column? At(string? path) =>
        path is null ? null : fields.FirstOrDefault(each => each.Paths.Any(end => path.EndsWith(end, StringComparison.OrdinalIgnoreCase)))?.Column;
}

/// <summary>What a row asks of a record.</summary>
/// <param name="Clears">The values it takes away.</param>
/// <param name="Sets">The values it sets.</param>
internal sealed record RowChanges<T>(IReadOnlyList<FieldChange<T>> Clears, IReadOnlyList<FieldChange<T>> Sets)
{
    public bool IsEmpty => Clears.Count + Sets.Count == 0;

    /// <summary>The record as the row wants it.</summary>
    public T ApplyTo(T record, bool isNew = false) => Apply(Clears.Concat(Sets), record, isNew);

    /// <summary>A record with what the row sets.</summary>
    public T SetOn(T record) => Apply(Sets, record, isNew: true);

    private static T Apply(IEnumerable<FieldChange<T>> changes, T record, bool isNew) =>
        changes.Where(change => isNew || !change.Field.IsForNewOnly).Aggregate(record, (changed, change) => change.Apply(changed));
}

/// <summary>One change that a row asks for.</summary>
/// <param name="Field">The column.</param>
/// <param name="Apply">The record with the change.</param>
internal sealed record FieldChange<T>(Field<T> Field, Func<T, T> Apply);
