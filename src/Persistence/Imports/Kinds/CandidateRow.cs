using System.Globalization;
using static Matching.Persistence.Importing.CandidateColumns;

namespace Matching.Persistence.Importing;

/// <summary>Reads a candidate from a row.</summary>
/// <param name="references">The codes that rows may name.</param>
/// <param name="today">The day that dates are checked against.</param>
internal sealed class CandidateRow(References references, DateOnly today)
{
    private const int MostHoursInAYear = 8_784;

    /// <summary>The candidate; to be used when the row is sound. The identifier is not set.</summary>
    public Candidate Read(ImportRow row)
    {
        var candidate = new Candidate
        {
            Id = default,
            ExternalReference = row.RequiredText(Reference),
            FirstName = row.RequiredText(FirstName),
            LastName = row.RequiredText(LastName),
            BirthDate = row.Day(BirthDate),
            Sex = row.Choice(CandidateColumns.Sex, Sexes),
            Email = row.Text(Email),
            Phone = row.Text(Phone, 40),
            Address = AddressOf(row),
            Statuses = [.. row.Choices<PersonStatus>(Statuses).Select(status => new StatusPeriod(status))],
            StatusesReviewedOn = row.Day(StatusesReviewedOn),
            Level = row.Level(CandidateColumns.Level),
            IsJobSeeker = row.YesNo(CandidateColumns.IsJobSeeker),
            JobSeekerSince = row.Day(JobSeekerSince),
            RecentWork = RecentWorkOf(row),
            SchoolingEndedOn = row.Day(SchoolingEndedOn),
            JobTargets = TargetsOf(row),
            Transport = row.KnownChoices<TransportMeans>(Transport),
            Licences = row.KnownList<LicenceCode>(Licences) is { } codes ? [.. codes.Select(code => new HeldLicence(code))] : null,
            Barriers = row.KnownChoices<Domain.Barrier>(Barriers),
            Availability = AvailabilityOf(row),
            LastContactOn = row.Day(LastContactOn),
        };
        row.RefuseAll(candidate.Faults(today),
            ("birthDate", BirthDate), ("jobSeekerSince", JobSeekerSince), ("statusesReviewedOn", StatusesReviewedOn), ("upTo", WorkedUpTo),
            ("lastContactOn", LastContactOn), ("schoolingEndedOn", SchoolingEndedOn), ("jobTargets", Occupations), ("weeklyHoursMax", WeeklyHoursMax), ("point", Latitude));
        return candidate;
    }

    private Address? AddressOf(ImportRow row)
    {
        var address = new Address
        {
            Street = row.Text(Street),
            PostalCode = row.Optional<PostalCode>(CandidateColumns.PostalCode),
            Commune = references.Commune(row, CandidateColumns.Commune),
            Geocoding = GeocodingOf(row),
        };
        return address == new Address() ? null : address;
    }

    private static Geocoding? GeocodingOf(ImportRow row)
    {
        var score = row.Number(Score, 0, 1, 6);
        if (row.Point(Latitude, Longitude) is not { } point) return null;
        // A point without its precision could be a commune's centre, from which no QPV may be told.
        var precision = row.RequiredChoice(Precision, Precisions);
        return new() { Point = point, Precision = precision, Score = (double?)score };
    }

    private RecentWork? RecentWorkOf(ImportRow row)
    {
        var (hours, months) = (row.Number(WorkedHours, 0, MostHoursInAYear, 2), row.Number(WorkedMonths, 0, 12, 2));
        return hours is null && months is null ? null : new() { UpTo = row.Day(WorkedUpTo) ?? today, Hours = hours, Months = months };
    }

    /// <summary>Occupations with the minutes accepted for each: <c>A1203:45|K2204</c>.</summary>
    private List<JobTarget> TargetsOf(ImportRow row)
    {
        var targets = new List<JobTarget>();
        foreach (var part in row.Parts(Occupations))
        {
            var pieces = part.Split(':', 2);
            if (!RomeCode.TryParse(pieces[0], out var rome, out var fault))
            {
                row.Refuse(Occupations, new ImportFault(fault, pieces[0]));
                continue;
            }
            references.CheckOccupation(row, Occupations, rome);
            targets.Add(new(rome, pieces.Length == 2 ? MinutesOf(row, pieces[1]) : null));
        }
        return targets;
    }

    private static TravelMinutes? MinutesOf(ImportRow row, string text)
    {
        if (int.TryParse(text, CultureInfo.InvariantCulture, out var minutes) && minutes is >= 0 and <= TravelMinutes.Longest) return new(minutes);
        row.Refuse(Occupations, new ImportFault("number.whole", text, $"0–{TravelMinutes.Longest}"));
        return null;
    }

    private static Availability? AvailabilityOf(ImportRow row)
    {
        var (from, shifts) = (row.Day(AvailableFrom), row.KnownChoices<Shift>(Shifts));
        var (least, most) = (row.WeeklyHours(WeeklyHoursMin), row.WeeklyHours(WeeklyHoursMax));
        return from is null && shifts is null && least is null && most is null
            ? null
            : new() { From = from, ShiftsAccepted = shifts, WeeklyHoursMin = least, WeeklyHoursMax = most };
    }
}
