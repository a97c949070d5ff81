using static Matching.Persistence.Importing.RomeColumns;

namespace Matching.Persistence.Importing;

/// <summary>Reads the occupations of the ROME.</summary>
/// <remarks>
/// France Travail's <c>referentiel_code_rome</c>, its <c>cr_gd_dp</c> (which completes the domains' labels), or CSV with the
/// same in one file.
/// </remarks>
internal sealed class RomeImport : IRowImport
{
    private static readonly ReferenceWriter<Occupation, RomeCode> Writer = new()
    {
        Key = occupation => occupation.Code,
        Among = (occupations, codes) => occupations.Where(occupation => codes.Contains(occupation.Code)),
        Merge = (known, fresh) => fresh with
        {
            // A file without parents says its own code, which must not undo a split that is known.
            ParentCode = fresh.ParentCode == fresh.Code ? known.ParentCode : fresh.ParentCode,
            DomainLabel = fresh.DomainLabel ?? known.DomainLabel,
            MajorDomainLabel = fresh.MajorDomainLabel ?? known.MajorDomainLabel,
        },
    };

    private string _edition = "4.0";

    public IReadOnlyList<TableLayout> Layouts { get; } = [Layout];

    public Task PrepareAsync(ImportScope scope, CancellationToken cancel)
    {
        _edition = RomeEdition.Of(scope, "4.0");
        return Task.CompletedTask;
    }

    public ImportedRow? Read(ImportRow row)
    {
        var code = row.Required<RomeCode>(Code);
        var occupation = new Occupation
        {
            Code = code,
            Label = row.RequiredText(Label),
            ParentCode = row.Optional<RomeCode>(Parent) ?? code,
            RomeVersion = _edition,
            DomainLabel = row.Text(RomeColumns.DomainLabel),
            MajorDomainLabel = row.Text(RomeColumns.MajorDomainLabel),
        };
        return row.IsSound ? new(row, code.ToString(), occupation) : null;
    }

    public Task<ImportTally> WriteAsync(ImportScope scope, IReadOnlyList<ImportedRow> rows, CancellationToken cancel) =>
        Writer.WriteAsync(scope.Context, [.. rows.Select(row => (Occupation)row.Value)], cancel);
}
