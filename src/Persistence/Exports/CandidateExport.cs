using System.Runtime.CompilerServices;
using Matching.Persistence.Imports;
using Microsoft.EntityFrameworkCore;
using static Matching.Persistence.Imports.CandidateFields;

namespace Matching.Persistence.Exports;

/// <summary>Writes the files of candidates that have a prescriber and a reference, which an import can find again.</summary>
internal sealed class CandidateExport : IRowExport
{
    public TableLayout Layout => CandidateFields.Layout;

    public async IAsyncEnumerable<Dictionary<Column, string?>> RowsAsync(MatchingDbContext context, [EnumeratorCancellation] CancellationToken cancel)
    {
        var prescribers = await context.Set<Prescriber>().AsNoTracking().ToDictionaryAsync(prescriber => prescriber.Id, cancel);
        var candidates = context.Set<Candidate>().AsNoTracking()
            .Where(candidate => candidate.PrescriberId != null && candidate.ExternalReference != null).OrderBy(candidate => candidate.Id);
        await foreach (var candidate in candidates.AsAsyncEnumerable().WithCancellation(cancel))
        {
            var prescriber = prescribers[candidate.PrescriberId!.Value];
            var row = new Dictionary<Column, string?>
            {
                [PrescriberName] = prescriber.Name,
                [PrescriberSiret] = prescriber.Siret?.ToString(),
                [CandidateFields.PrescriberKind] = Cell.Of<PrescriberKind>(prescriber.Kind),
            };
            Person.Fill(row, candidate);
            AddressFields.List.Fill(row, candidate.Address);
            yield return row;
        }
    }
}
