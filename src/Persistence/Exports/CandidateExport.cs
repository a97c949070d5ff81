using System.Runtime.CompilerServices;
using Matching.Persistence.Importing;
using Microsoft.EntityFrameworkCore;
using static Matching.Persistence.Importing.CandidateColumns;

namespace Matching.Persistence.Exports;

/// <summary>Writes the files of candidates that have a prescriber and a reference, which an import can find again.</summary>
internal sealed class CandidateExport : IRowExport
{
    public TableLayout Layout => CandidateColumns.Layout;

    public async IAsyncEnumerable<Dictionary<Column, string?>> RowsAsync(MatchingDbContext context, [EnumeratorCancellation] CancellationToken cancel)
    {
        var prescribers = await context.Set<Prescriber>().AsNoTracking().ToDictionaryAsync(prescriber => prescriber.Id, cancel);
        var candidates = context.Set<Candidate>().AsNoTracking()
            .Where(candidate => candidate.PrescriberId != null && candidate.ExternalReference != null).OrderBy(candidate => candidate.Id);
        await foreach (var candidate in candidates.AsAsyncEnumerable().WithCancellation(cancel))
        {
            var row = Person(candidate);
            var prescriber = prescribers[candidate.PrescriberId!.Value];
            row[PrescriberName] = prescriber.Name;
            row[PrescriberSiret] = prescriber.Siret?.ToString();
            row[CandidateColumns.PrescriberKind] = Cell.Of<PrescriberKind>(prescriber.Kind);
            Fill(row, candidate.Address);
            Fill(row, candidate.Availability);
            yield return row;
        }
    }

    private static Dictionary<Column, string?> Person(Candidate candidate) => new()
    {
        [Reference] = candidate.ExternalReference,
        [FirstName] = candidate.FirstName,
        [LastName] = candidate.LastName,
        [BirthDate] = Cell.Of(candidate.BirthDate),
        [CandidateColumns.Sex] = Cell.Of(candidate.Sex),
        [Email] = candidate.Email,
        [Phone] = candidate.Phone,
        [Statuses] = string.Join('|', candidate.Statuses.Select(period => Cell.Of<PersonStatus>(period.Status))),
        [StatusesReviewedOn] = Cell.Of(candidate.StatusesReviewedOn),
        [CandidateColumns.Level] = Cell.Of(candidate.Level),
        [CandidateColumns.IsJobSeeker] = Cell.Of(candidate.IsJobSeeker),
        [JobSeekerSince] = Cell.Of(candidate.JobSeekerSince),
        [WorkedHours] = Cell.Of(candidate.RecentWork?.Hours),
        [WorkedMonths] = Cell.Of(candidate.RecentWork?.Months),
        [WorkedUpTo] = Cell.Of(candidate.RecentWork?.UpTo),
        [SchoolingEndedOn] = Cell.Of(candidate.SchoolingEndedOn),
        [Occupations] = string.Join('|', candidate.JobTargets.Select(target => target.MaxMinutes is { } most ? $"{target.Rome}:{most.Value}" : target.Rome.ToString())),
        [Transport] = Cell.OfKnown(candidate.Transport, means => Cell.Of<TransportMeans>(means)),
        [Licences] = Cell.OfKnown(candidate.Licences, licence => licence.Code.ToString()),
        [Barriers] = Cell.OfKnown(candidate.Barriers, barrier => Cell.Of<Domain.Barrier>(barrier)),
        [LastContactOn] = Cell.Of(candidate.LastContactOn),
    };

    private static void Fill(Dictionary<Column, string?> row, Address? address)
    {
        row[Street] = address?.Street;
        row[CandidateColumns.PostalCode] = address?.PostalCode?.ToString();
        row[CandidateColumns.Commune] = address?.Commune?.ToString();
        row[Latitude] = Cell.Of(address?.Geocoding?.Point.Latitude);
        row[Longitude] = Cell.Of(address?.Geocoding?.Point.Longitude);
        row[Precision] = Cell.Of(address?.Geocoding?.Precision);
        row[Score] = Cell.Of(address?.Geocoding?.Score);
    }

    private static void Fill(Dictionary<Column, string?> row, Availability? availability)
    {
        row[AvailableFrom] = Cell.Of(availability?.From);
        row[WeeklyHoursMin] = Cell.Of(availability?.WeeklyHoursMin?.Value);
        row[WeeklyHoursMax] = Cell.Of(availability?.WeeklyHoursMax?.Value);
        row[Shifts] = Cell.OfKnown(availability?.ShiftsAccepted, shift => Cell.Of<Shift>(shift));
    }
}
