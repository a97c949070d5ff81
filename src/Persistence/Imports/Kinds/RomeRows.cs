using System.Runtime.CompilerServices;
using Matching.Persistence.Imports.Columns;
using Matching.Persistence.Imports.Rows;
using Microsoft.EntityFrameworkCore;
using static Matching.Persistence.Imports.Columns.RomeColumns;

namespace Matching.Persistence.Imports.Kinds;

/// <summary>Reads and writes the occupations of the ROME.</summary>
/// <remarks>
/// France Travail's <c>referentiel_code_rome</c>, its <c>cr_gd_dp</c> (which completes the domains' labels), or CSV with the
/// same in one file.
/// </remarks>
internal sealed class RomeRows : IRowKind
{
    private static readonly ReferenceWriter<Occupation, RomeCode> Writer = new()
    {
        Key = occupation => occupation.Code,
        Among = (occupations, codes) => occupations.Where(occupation => codes.Contains(occupation.Code)),
    };

    private string? _edition;

    public IReadOnlyList<TableLayout> Layouts { get; } = [Layout];

    public Task PrepareAsync(ImportScope scope, CancellationToken cancel)
    {
        _edition = RomeEdition.Of(scope);
        return Task.CompletedTask;
    }

    public ImportedRow? Read(ImportRow row)
    {
        const string unknownEdition = "4.0";
        var (code, label, parent) = (row.Required<RomeCode>(Code), row.RequiredText(Label), row.Optional<RomeCode>(Parent));
        var (edition, domain, majorDomain) = (row.Text(Edition) ?? _edition, row.Text(RomeColumns.DomainLabel), row.Text(RomeColumns.MajorDomainLabel));
        Occupation Make(Occupation? known) => new()
        {
            Code = code,
            Label = label,
            // A file without parents says its own code, which must not undo a split that is known.
            ParentCode = parent is { } other && other != code ? other : known?.ParentCode ?? code,
            RomeVersion = edition ?? known?.RomeVersion ?? unknownEdition,
            DomainLabel = domain ?? known?.DomainLabel,
            MajorDomainLabel = majorDomain ?? known?.MajorDomainLabel,
        };
        return row.IsSound ? new(row, code.ToString(), new ReadReference<Occupation, RomeCode>(code, Make)) : null;
    }

    public Task<ImportTally> WriteAsync(ImportScope scope, IReadOnlyList<ImportedRow> rows, CancellationToken cancel) =>
        Writer.WriteAsync(scope.Context, [.. rows.Select(row => (ReadReference<Occupation, RomeCode>)row.Value)], cancel);

    /// <summary>Occupations by code.</summary>
    public async IAsyncEnumerable<Dictionary<Column, string?>> ExportAsync(MatchingDbContext context, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var occupation in context.Set<Occupation>().AsNoTracking().OrderBy(occupation => occupation.Code).AsAsyncEnumerable().WithCancellation(
            cancel))
        {
            yield return new()
            {
                [RomeColumns.Code] = occupation.Code.ToString(),
                [RomeColumns.Label] = occupation.Label,
                [RomeColumns.DomainLabel] = occupation.DomainLabel,
                [RomeColumns.MajorDomainLabel] = occupation.MajorDomainLabel,
                [RomeColumns.Parent] = occupation.ParentCode.ToString(),
                [RomeColumns.Edition] = occupation.RomeVersion,
            };
        }
    }
}
