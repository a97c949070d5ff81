namespace Matching.Persistence.Importing;

/// <summary>Makes a candidate's file of what a row says and of what is known: empty cells forget nothing.</summary>
internal static class CandidateMerge
{
    public static Candidate Of(Candidate? known, Candidate said) => known is null ? said : said with
    {
        BirthDate = said.BirthDate ?? known.BirthDate,
        Sex = said.Sex ?? known.Sex,
        Email = said.Email ?? known.Email,
        Phone = said.Phone ?? known.Phone,
        Address = said.Address is null ? known.Address : Merge(known.Address, said.Address),
        Statuses = Merge(known.Statuses, said.Statuses),
        StatusesReviewedOn = said.StatusesReviewedOn ?? known.StatusesReviewedOn,
        Evidence = known.Evidence,
        Level = said.Level ?? known.Level,
        IsJobSeeker = said.IsJobSeeker ?? known.IsJobSeeker,
        JobSeekerSince = said.JobSeekerSince ?? known.JobSeekerSince,
        RecentWork = said.RecentWork ?? known.RecentWork,
        SchoolingEndedOn = said.SchoolingEndedOn ?? known.SchoolingEndedOn,
        JobTargets = said.JobTargets.Count > 0 ? said.JobTargets : known.JobTargets,
        Transport = said.Transport ?? known.Transport,
        Licences = said.Licences is null ? known.Licences : Merge(known.Licences, said.Licences),
        Barriers = said.Barriers ?? known.Barriers,
        Levers = known.Levers,
        Availability = said.Availability is null ? known.Availability : said.Availability with { ContractTypesRefused = known.Availability?.ContractTypesRefused ?? [] },
        PastPlacements = known.PastPlacements,
        State = known.State,
        LastContactOn = said.LastContactOn ?? known.LastContactOn,
        Version = known.Version,
    };

    private static Address Merge(Address? known, Address said) => known is null ? said : said with
    {
        Street = said.Street ?? known.Street,
        PostalCode = said.PostalCode ?? known.PostalCode,
        Commune = said.Commune ?? known.Commune,
        // A point of another commune or street would be wrong: it stays only where the address does.
        Geocoding = said.Geocoding ?? (IsElsewhere(known, said) ? null : known.Geocoding),
    };

    private static bool IsElsewhere(Address known, Address said) =>
        (said.Commune is not null && said.Commune != known.Commune) || (said.Street is not null && said.Street != known.Street);

    // A file names situations and licences without their dates, which somebody may have entered since.
    private static List<StatusPeriod> Merge(IReadOnlyList<StatusPeriod> known, IReadOnlyList<StatusPeriod> said) =>
        [.. known, .. said.Where(one => known.All(before => before.Status != one.Status))];

    private static List<HeldLicence> Merge(IReadOnlyList<HeldLicence>? known, IReadOnlyList<HeldLicence> said) =>
        [.. said.Select(one => known?.FirstOrDefault(before => before.Code == one.Code) ?? one)];
}
