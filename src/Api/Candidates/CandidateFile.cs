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
        Address = input.Address.HasValue ? input.Address.Value?.On(file.Address, today, faults) : file.Address,
        Statuses = input.Statuses.HasValue
            ? Listed(input.Statuses.Value, file.Statuses, (said, known) => said.Status == known.Status, (said, known) => said.On(known)) ?? []
            : file.Statuses,
        StatusesReviewedOn = input.StatusesReviewedOn.Or(file.StatusesReviewedOn),
        Level = input.Level.Or(file.Level),
        IsJobSeeker = input.IsJobSeeker.Or(file.IsJobSeeker),
        JobSeekerSince = input.JobSeekerSince.Or(file.JobSeekerSince),
        RecentWork = input.RecentWork.HasValue ? input.RecentWork.Value?.On(file.RecentWork, today, faults) : file.RecentWork,
        SchoolingEndedOn = input.SchoolingEndedOn.Or(file.SchoolingEndedOn),
        JobTargets = input.JobTargets.HasValue ? Targets(input.JobTargets.Value ?? [], file.JobTargets, faults) : file.JobTargets,
        Transport = input.Transport.Or(file.Transport),
        Licences = input.Licences.HasValue
            ? Listed(input.Licences.Value, file.Licences ?? [], (said, known) => said.Code == known.Code, (said, known) => said.On(known))
            : file.Licences,
        Barriers = input.Barriers.Or(file.Barriers),
        Levers = input.Levers.HasValue
            ? Listed(input.Levers.Value, file.Levers, (said, known) => said.Kind == known.Kind, (said, known) => said.On(known)) ?? []
            : file.Levers,
        Availability = input.Availability.HasValue ? input.Availability.Value?.On(file.Availability, faults) : file.Availability,
        LastContactOn = input.LastContactOn.Or(file.LastContactOn),
    };

    private static List<JobTarget> Targets(IReadOnlyList<JobTargetInput> targets, IReadOnlyList<JobTarget> known, ICollection<InputFault> faults) =>
        [.. targets.Select((said, index) => said.On(known.FirstOrDefault(target => target.Rome == said.Rome), index, faults)).OfType<JobTarget>()];

    /// <summary>A list takes the place of the list known; of an entry that stays, what is not given stays too.</summary>
    private static List<T>? Listed<T, TInput>(IReadOnlyList<TInput>? said, IReadOnlyList<T> known, Func<TInput, T, bool> isSame, Func<TInput, T?, T> make)
        where T : class =>
        said?.Select(one => make(one, known.FirstOrDefault(before => isSame(one, before)))).ToList();
}
