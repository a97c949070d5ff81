using Matching.Api.Candidates;

namespace Matching.Api.Tests.Candidates;

/// <summary>A field of the input of a file.</summary>
/// <param name="Field">Its name, with that of the field it stands in.</param>
/// <param name="Given">The input with another value; null where there is none to try.</param>
/// <param name="Cleared">The input with null; null where the field cannot be cleared.</param>
/// <param name="Paths">What of the file may change.</param>
internal sealed record FileLeaf(string Field, CandidateFileInput? Given, CandidateFileInput? Cleared, params string[] Paths)
{
    /// <summary>The fields that are merged, or are not called what the file calls them: another value, null, and what of the file may change.</summary>
    public static IReadOnlyList<FileLeaf> Merged { get; } =
    [
        new("Reference", new() { Reference = "R-2" }, new() { Reference = (string?)null }, "ExternalReference"),
        new("Address", null, new() { Address = (AddressInput?)null }, "Address"),
        new(
            "Address.Street",
            new() { Address = new AddressInput { Street = "2 rue du Test" } },
            new() { Address = new AddressInput { Street = (string?)null } },
            "Address.Street",
            "Address.Geocoding"),
        new(
            "Address.PostalCode",
            new() { Address = new AddressInput { PostalCode = PostalCode.Parse("31300") } },
            new() { Address = new AddressInput { PostalCode = (PostalCode?)null } },
            "Address.PostalCode",
            "Address.Street",
            "Address.Geocoding"),
        new(
            "Address.Commune",
            new() { Address = new AddressInput { Commune = InseeCode.Parse("69381") } },
            new() { Address = new AddressInput { Commune = (InseeCode?)null } },
            "Address"),
        new("Address.Latitude", new() { Address = Point(43.602, 1.44, GeocodingPrecision.HouseNumber) }, new() { Address = NoPoint() }, "Address.Geocoding"),
        new("Address.Longitude", new() { Address = Point(43.6, 1.443, GeocodingPrecision.HouseNumber) }, new() { Address = NoPoint() }, "Address.Geocoding"),
        new("Address.Precision", new() { Address = Point(43.6, 1.44, GeocodingPrecision.Street) }, new() { Address = NoPoint() }, "Address.Geocoding"),
        new(
            "Address.Score",
            new() { Address = new AddressInput { Score = 0.5 } },
            new() { Address = new AddressInput { Score = (double?)null } },
            "Address.Geocoding.Score"),
        new(
            "Statuses",
            new() { Statuses = new([new() { Status = PersonStatus.Rsa }, new() { Status = PersonStatus.Ass }]) },
            new() { Statuses = new(null) },
            "Statuses[1]",
            "Statuses[0]"),
        new("RecentWork", null, new() { RecentWork = (RecentWorkInput?)null }, "RecentWork"),
        new("RecentWork.UpTo", new() { RecentWork = new RecentWorkInput { UpTo = new(2026, 3, 1) } }, null, "RecentWork.UpTo"),
        new(
            "RecentWork.Hours",
            new() { RecentWork = new RecentWorkInput { Hours = 120m } },
            new() { RecentWork = new RecentWorkInput { Hours = (decimal?)null } },
            "RecentWork.Hours"),
        new(
            "RecentWork.Months",
            new() { RecentWork = new RecentWorkInput { Months = 3m } },
            new() { RecentWork = new RecentWorkInput { Months = (decimal?)null } },
            "RecentWork.Months"),
        new(
            "JobTargets",
            new() { JobTargets = new([new() { Rome = RomeCode.Parse("F1703") }, new() { Rome = RomeCode.Parse("F1701"), MaxMinutes = 30 }]) },
            new() { JobTargets = new(null) },
            "JobTargets[1]",
            "JobTargets[0]"),
        new("Transport", new() { Transport = new([TransportMeans.Car]) }, new() { Transport = new(null) }, "Transport"),
        new(
            "Licences",
            new() { Licences = new([new() { Code = LicenceCode.Parse("PERMIS-B") }, new() { Code = LicenceCode.Parse("PERMIS-C") }]) },
            new() { Licences = new(null) },
            "Licences[1]",
            "Licences[0]"),
        new("Barriers", new() { Barriers = new([]) }, new() { Barriers = new(null) }, "Barriers"),
        new(
            "Levers",
            new() { Levers = new([new() { Kind = LeverKind.Housing, IsActivated = true }, new() { Kind = LeverKind.Childcare, IsActivated = false }]) },
            new() { Levers = new(null) },
            "Levers[1]",
            "Levers[0]"),
        new("Availability", null, new() { Availability = (AvailabilityInput?)null }, "Availability"),
        new(
            "Availability.From",
            new() { Availability = new AvailabilityInput { From = new DateOnly(2026, 5, 1) } },
            new() { Availability = new AvailabilityInput { From = (DateOnly?)null } },
            "Availability.From"),
        new(
            "Availability.WeeklyHoursMin",
            new() { Availability = new AvailabilityInput { WeeklyHoursMin = 21m } },
            new() { Availability = new AvailabilityInput { WeeklyHoursMin = (decimal?)null } },
            "Availability.WeeklyHoursMin"),
        new(
            "Availability.WeeklyHoursMax",
            new() { Availability = new AvailabilityInput { WeeklyHoursMax = 34m } },
            new() { Availability = new AvailabilityInput { WeeklyHoursMax = (decimal?)null } },
            "Availability.WeeklyHoursMax"),
        new(
            "Availability.ShiftsAccepted",
            new() { Availability = new AvailabilityInput { ShiftsAccepted = new([Shift.Night]) } },
            new() { Availability = new AvailabilityInput { ShiftsAccepted = new(null) } },
            "Availability.ShiftsAccepted"),
        new(
            "Availability.ContractTypesRefused",
            new() { Availability = new AvailabilityInput { ContractTypesRefused = new([ContractType.Cdd]) } },
            new() { Availability = new AvailabilityInput { ContractTypesRefused = new(null) } },
            "Availability.ContractTypesRefused"),
        new(
            "Availability.WouldMove",
            new() { Availability = new AvailabilityInput { WouldMove = true } },
            new() { Availability = new AvailabilityInput { WouldMove = (bool?)null } },
            "Availability.WouldMove"),
    ];

    private static AddressInput Point(double latitude, double longitude, GeocodingPrecision precision) =>
        new() { Latitude = latitude, Longitude = longitude, Precision = precision };

    private static AddressInput NoPoint() => new() { Latitude = (double?)null, Longitude = (double?)null, Precision = (GeocodingPrecision?)null };
}
