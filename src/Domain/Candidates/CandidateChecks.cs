using System.Globalization;

namespace Matching.Domain.Candidates;

/// <summary>The checks across the fields of a candidate's file.</summary>
internal static class CandidateChecks
{
    private const int YoungestAge = 14;
    private const int OldestAge = 100;

    public static IEnumerable<InputFault> Of(Candidate candidate, DateOnly today) =>
        Texts(candidate).Concat(Dates(candidate, today)).Concat(Wishes(candidate)).OfType<InputFault>();

    private static IEnumerable<InputFault?> Texts(Candidate candidate) =>
    [
        PlainText.Check("firstName", candidate.FirstName, required: true),
        PlainText.Check("lastName", candidate.LastName, required: true),
        PlainText.Check("reference", candidate.ExternalReference),
        EmailAddress.Check("email", candidate.Email),
        TelephoneNumber.Check("phone", candidate.Phone),
        PlainText.Check("address.street", candidate.Address?.Street),
        candidate.Home is { } home ? FrenchTerritory.Check(home)?.In("address") : null,
    ];

    private static IEnumerable<InputFault?> Dates(Candidate candidate, DateOnly today)
    {
        if (candidate.BirthDate is { } birth) yield return CheckBirth(birth, today);
        yield return NotFuture("jobSeekerSince", candidate.JobSeekerSince, today);
        yield return NotFuture("statusesReviewedOn", candidate.StatusesReviewedOn, today);
        yield return NotFuture("recentWork.upTo", candidate.RecentWork?.UpTo, today);
        yield return NotFuture("lastContactOn", candidate.LastContactOn, today);
        yield return NotBeforeBirth("jobSeekerSince", candidate.JobSeekerSince, candidate.BirthDate);
        yield return NotBeforeBirth("schoolingEndedOn", candidate.SchoolingEndedOn, candidate.BirthDate);
        for (var i = 0; i < candidate.Statuses.Count; i++)
            yield return candidate.Statuses[i] is { Since: { } since, Until: { } until } && until < since
                ? new InputFault("date.reversed", DateRange.Text(until), $"{DateRange.Text(since)} or later") { Field = Path("statuses", i) + ".until" }
                : null;
        for (var i = 0; i < candidate.Evidence.Count; i++)
            yield return candidate.Evidence[i].Fault(today)?.In(Path("evidence", i));
        for (var i = 0; i < candidate.PastPlacements.Count; i++)
            yield return DateRange.Check("endsOn", candidate.PastPlacements[i].StartsOn, candidate.PastPlacements[i].EndsOn)?.In(Path("pastPlacements", i));
    }

    private static IEnumerable<InputFault?> Wishes(Candidate candidate)
    {
        foreach (var twice in candidate.JobTargets.GroupBy(target => target.Rome).Where(group => group.Count() > 1))
            yield return new InputFault("candidate.occupation-twice", twice.Key.ToString(), "each occupation once") { Field = "jobTargets" };
        if (candidate.Availability is { WeeklyHoursMin: { } min, WeeklyHoursMax: { } max } && max.CompareTo(min) < 0)
        {
            var text = max.Value.ToString("0.##", CultureInfo.InvariantCulture);
            yield return new InputFault("candidate.weekly-hours-reversed", text, $"{min.Value} or more") { Field = "availability.weeklyHoursMax" };
        }

        if (candidate is { IsJobSeeker: false, JobSeekerSince: { } since })
            yield return new InputFault("candidate.not-job-seeker", DateRange.Text(since), "no date for somebody who is not registered")
            {
                Field = "jobSeekerSince",
            };
    }

    private static InputFault? CheckBirth(DateOnly birth, DateOnly today)
    {
        if (birth > today) return new("date.future", DateRange.Text(birth), $"{DateRange.Text(today)} or earlier") { Field = "birthDate" };
        return Age.InYears(birth, today) is < YoungestAge or > OldestAge
            ? new("birth-date.implausible", DateRange.Text(birth), $"an age of {YoungestAge} to {OldestAge} years") { Field = "birthDate" }
            : null;
    }

    private static InputFault? NotBeforeBirth(string field, DateOnly? day, DateOnly? birth) =>
        day < birth ? new("date.before-birth", DateRange.Text(day.Value), $"{DateRange.Text(birth.Value)} or later") { Field = field } : null;

    private static InputFault? NotFuture(string field, DateOnly? day, DateOnly today) =>
        day > today ? new("date.future", DateRange.Text(day.Value), $"{DateRange.Text(today)} or earlier") { Field = field } : null;

    private static string Path(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]");
}
