using System.Runtime.CompilerServices;
using Matching.Persistence.Imports.Columns;
using Matching.Persistence.Imports.Faults;
using Matching.Persistence.Imports.Fields;
using Matching.Persistence.Imports.Rows;
using Matching.Persistence.Imports.Structures;
using Microsoft.EntityFrameworkCore;
using static Matching.Persistence.Imports.Columns.StructureFields;

namespace Matching.Persistence.Imports.Kinds;

/// <summary>Reads and writes buyers, contractors, prescribers and carriers.</summary>
/// <remarks>Natural key: the category and the SIRET, else the category and the name. A SIRET that is known finds its structure whatever the name says, and
/// renames it.</remarks>
internal sealed class StructureRows : IRowKind
{
    private readonly Dictionary<StructureRole, IRoleImport> _roles = new()
    {
        [StructureRole.Buyer] = new RoleImport<Buyer>(Buyers, known => known.Buyers, clock => new() { Id = BuyerId.New(clock), Name = "", Kind = default }),
        [StructureRole.Contractor] = new RoleImport<Contractor>(
            Contractors, known => known.Contractors, clock => new() { Id = ContractorId.New(clock), Name = "" }),
        [StructureRole.Prescriber] = new RoleImport<Prescriber>(
            Prescribers, known => known.Prescribers, clock => new() { Id = PrescriberId.New(clock), Name = "", Kind = default }),
        [StructureRole.Carrier] = new RoleImport<CarrierEmployer>(
            Carriers, known => known.Carriers, clock => new() { Id = CarrierEmployerId.New(clock), Name = "", Kind = default }),
    };

    private KnownStructures _structures = new();
    private KnownReferences _references = new();

    public IReadOnlyList<TableLayout> Layouts { get; } = [Layout];

    public async Task PrepareAsync(ImportScope scope, CancellationToken cancel)
    {
        _structures = await KnownStructures.LoadAsync(scope, cancel);
        _references = await KnownReferences.LoadAsync(scope, cancel);
    }

    public ImportedRow? Read(ImportRow row)
    {
        row.References = _references;
        var role = row.RequiredChoice(Category, Roles);
        return row.HasFault(Category) ? null : _roles[role].Read(row, role, _structures);
    }

    public async Task<ImportTally> WriteAsync(ImportScope scope, IReadOnlyList<ImportedRow> rows, CancellationToken cancel)
    {
        var tally = default(ImportTally);
        foreach (var row in rows) tally += ((IReadStructure)row.Value).Write(scope);
        await scope.Context.SaveChangesAsync(cancel);
        scope.Context.ChangeTracker.Clear();
        return tally;
    }

    /// <summary>Buyers, contractors, prescribers and carriers, in this order.</summary>
    public async IAsyncEnumerable<Dictionary<Column, string?>> ExportAsync(MatchingDbContext context, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var row in RowsOf(context.Buyers.OrderBy(one => one.Name), "acheteur", StructureFields.Buyers, cancel)) yield return row;
        await foreach (var row in RowsOf(context.Contractors.OrderBy(one => one.Name), "entreprise", StructureFields.Contractors, cancel)) yield return row;
        await foreach (var row in RowsOf(context.Prescribers.OrderBy(one => one.Name), "prescripteur", StructureFields.Prescribers, cancel)) yield return row;
        await foreach (var row in RowsOf(context.CarrierEmployers.OrderBy(one => one.Name), "porteuse", StructureFields.Carriers, cancel)) yield return row;
    }

    private static async IAsyncEnumerable<Dictionary<Column, string?>> RowsOf<T>(
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

    private interface IRoleImport
    {
        ImportedRow? Read(ImportRow row, StructureRole role, KnownStructures structures);
    }

    private interface IReadStructure
    {
        ImportTally Write(ImportScope scope);
    }

    /// <summary>The rows of one category.</summary>
    private sealed class RoleImport<T>(FieldList<T> fields, Func<KnownStructures, Structures<T>> known, Func<TimeProvider, T> blank) : IRoleImport
        where T : class
    {
        public ImportedRow? Read(ImportRow row, StructureRole role, KnownStructures structures)
        {
            foreach (var column in Layout.Columns.Where(column => column != Category && row.Raw(column) is not null && !fields.Columns.Contains(column)))
                row.Refuse(column, new ImportFault("structure.not-of-category", row.Raw(column), string.Join(", ", fields.Columns.Select(each => each.Name))));
            var key = row.RequiredStructure(fields["nom"], fields["siret"], known(structures));
            var changes = fields.Read(row);
            var found = row.IsSound ? known(structures).Find(key).SingleOrDefault() : null;
            if (found is null && fields.Columns.Any(column => column.Name == "type") && row.Raw(fields["type"]) is null)
                row.Refuse(fields["type"], new ImportFault("structure.kind-missing", key.ToString()));
            return row.IsSound ? new(row, $"{role} / {key.Siret?.ToString() ?? Spelling.Letters(key.Name)}", new ReadStructure(found, changes, blank)) : null;
        }

        private sealed record ReadStructure(T? Known, RowChanges<T> Changes, Func<TimeProvider, T> Blank) : IReadStructure
        {
            public ImportTally Write(ImportScope scope)
            {
                // Read without following it; two rows that find the same one change it one after the other.
                if (Known is not null && scope.Context.Entry(Known).State == EntityState.Detached) scope.Context.Attach(Known);
                return AggregateUpsert.Apply(scope.Context, Known, Changes.ApplyTo(Known ?? Blank(scope.Clock), Known is null));
            }
        }
    }
}
