using System.Runtime.CompilerServices;
using Matching.Persistence.Imports;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Exports;

/// <summary>Writes buyers, contractors, prescribers and carriers, in this order.</summary>
internal sealed class StructureExport : IRowExport
{
    public TableLayout Layout => StructureFields.Layout;

    public async IAsyncEnumerable<Dictionary<Column, string?>> RowsAsync(MatchingDbContext context, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var row in RowsAsync(context.Buyers.OrderBy(one => one.Name), "acheteur", StructureFields.Buyers, cancel)) yield return row;
        await foreach (var row in RowsAsync(context.Contractors.OrderBy(one => one.Name), "entreprise", StructureFields.Contractors, cancel)) yield return row;
        await foreach (var row in RowsAsync(context.Prescribers.OrderBy(one => one.Name), "prescripteur", StructureFields.Prescribers, cancel)) yield return row;
        await foreach (var row in RowsAsync(context.CarrierEmployers.OrderBy(one => one.Name), "porteuse", StructureFields.Carriers, cancel)) yield return row;
    }

    private static async IAsyncEnumerable<Dictionary<Column, string?>> RowsAsync<T>(
        IQueryable<T> all, string role, FieldList<T> fields, [EnumeratorCancellation] CancellationToken cancel)
        where T : class
    {
        await foreach (var one in all.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            // What another category alone has stays empty.
            var row = StructureFields.Layout.Columns.ToDictionary(column => column, _ => (string?)null);
            row[StructureFields.Category] = role;
            fields.Fill(row, one);
            yield return row;
        }
    }
}

/// <summary>Writes the desks.</summary>
internal sealed class DeskExport : IRowExport
{
    public TableLayout Layout => DeskFields.Layout;

    public async IAsyncEnumerable<Dictionary<Column, string?>> RowsAsync(MatchingDbContext context, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var desk in context.ClauseDesks.OrderBy(desk => desk.Name).AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            var row = new Dictionary<Column, string?>();
            DeskFields.List.Fill(row, desk);
            yield return row;
        }
    }
}
