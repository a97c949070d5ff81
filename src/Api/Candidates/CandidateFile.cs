using Matching.Domain;

namespace Matching.Api;

/// <summary>Applies what a client sends to a file.</summary>
internal static class CandidateFile
{
    /// <summary>The file with the given fields set; the others stay.</summary>
    /// <param name="file">The file as it is.</param>
    /// <param name="input">What to set.</param>
    /// <param name="today">The present day.</param>
    /// <param name="faults">Collects what cannot be kept.</param>
    public static Candidate With(this Candidate file, CandidateFileInput input, DateOnly today, ICollection<InputFault> faults) => file with
    {
        ExternalReference = input.Reference.Or(file.ExternalReference),
        FirstName = input.FirstName.Or(file.FirstName) ?? "",
        LastName = input.LastName.Or(file.LastName) ?? "",
        BirthDate = input.BirthDate.Or(file.BirthDate),
        Email = input.Email.Or(file.Email),
        Phone = input.Phone.Or(file.Phone),
        Address = input.Address.HasValue ? input.Address.Value?.ToAddress(today, faults) : file.Address,
        Statuses = input.Statuses.HasValue ? [.. (input.Statuses.Value ?? []).Select(period => period.ToStatusPeriod())] : file.Statuses,
        StatusesReviewedOn = input.StatusesReviewedOn.Or(file.StatusesReviewedOn),
        Level = input.Level.Or(file.Level),
        IsJobSeeker = input.IsJobSeeker.Or(file.IsJobSeeker),
        JobSeekerSince = input.JobSeekerSince.Or(file.JobSeekerSince),
        RecentWork = input.RecentWork.HasValue ? input.RecentWork.Value?.ToRecentWork(faults) : file.RecentWork,
        SchoolingEndedOn = input.SchoolingEndedOn.Or(file.SchoolingEndedOn),
        JobTargets = input.JobTargets.HasValue ? Targets(input.JobTargets.Value ?? [], faults) : file.JobTargets,
        Transport = input.Transport.Or(file.Transport),
        Licences = input.Licences.HasValue ? input.Licences.Value?.Select(held => held.ToHeldLicence()).ToList() : file.Licences,
        Barriers = input.Barriers.Or(file.Barriers),
        Levers = input.Levers.HasValue ? [.. (input.Levers.Value ?? []).Select(lever => lever.ToLever())] : file.Levers,
        Availability = input.Availability.HasValue ? input.Availability.Value?.ToAvailability(faults) : file.Availability,
        LastContactOn = input.LastContactOn.Or(file.LastContactOn),
    };

    private static List<JobTarget> Targets(IReadOnlyList<JobTargetInput> targets, ICollection<InputFault> faults) =>
        [.. targets.Select((target, index) => target.ToJobTarget(index, faults)).OfType<JobTarget>()];
}
