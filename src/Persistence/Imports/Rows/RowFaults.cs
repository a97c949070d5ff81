using Matching.Persistence.Imports.Faults;

namespace Matching.Persistence.Imports.Rows;

/// <summary>Places the domain's faults in a row's columns.</summary>
internal static class RowFaults
{
    /// <summary>Notes the faults of an aggregate made from the row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="faults">What the aggregate says of itself.</param>
    /// <param name="known">What it said before the row: no fault of the row's.</param>
    /// <param name="columnAt">The column that a field's path means.</param>
    public static void RefuseAll(this ImportRow row, IEnumerable<InputFault> faults, IEnumerable<InputFault>? known, Func<string?, Column?> columnAt)
    {
        foreach (var fault in faults.Except(known ?? []))
        {
            var column = columnAt(fault.Field);
            // A missing name is an empty text too: one fault for each column is enough.
            if (column is null ? row.IsSound : !row.HasFault(column)) row.Refuse(column, new ImportFault(fault));
        }
    }
}
