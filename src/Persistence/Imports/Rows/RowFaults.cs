namespace Matching.Persistence.Importing;

/// <summary>Places the domain's faults in a row's columns.</summary>
internal static class RowFaults
{
    /// <summary>Notes the faults of an aggregate made from the row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="faults">What the aggregate says of itself.</param>
    /// <param name="columns">The column of each field, by the end of the field's path.</param>
    public static void RefuseAll(this ImportRow row, IEnumerable<InputFault> faults, params (string Field, Column Column)[] columns)
    {
        foreach (var fault in faults)
        {
            var column = columns.FirstOrDefault(entry => fault.Field?.EndsWith(entry.Field, StringComparison.OrdinalIgnoreCase) == true).Column;
            // A missing name is an empty text too: one fault for each column is enough.
            if (column is null ? row.IsSound : !row.HasFault(column)) row.Refuse(column, new ImportFault(fault));
        }
    }
}
