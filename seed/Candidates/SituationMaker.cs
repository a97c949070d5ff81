using Matching.Seed.Randomness;
using Matching.Seed.Shares;

namespace Matching.Seed.Candidates;

/// <summary>Completes files with registration, recent work, statuses and papers, in accord with the made-up past.</summary>
internal sealed class SituationMaker(int seed, DateOnly today)
{
    // Below six months of work in the last twelve somebody still counts as long-term job-seeker (clausesociale34.fr).
    private const decimal MostMonthsOfDeld = 5.9m;

    // Assumption: 7 % of files do not say whether the person is registered.
    private const double RegistrationUnknown = 0.07;

    // Nobody registers before.
    private const int WorkingAge = 16;

    private readonly SeedRandom _random = new(seed, "situation");
    private readonly StatusMaker _statuses = new(new SeedRandom(seed, "status"), today);
    private readonly EvidenceMaker _evidence = new(new SeedRandom(seed, "evidence"), today);

    /// <summary>Completes the files.</summary>
    /// <param name="people">The files with what was dealt to each.</param>
    /// <param name="work">What those worked who worked in the last twelve months.</param>
    public IReadOnlyList<Candidate> Complete(
        IReadOnlyList<(PersonTraits Traits, Candidate Candidate)> people, IReadOnlyDictionary<CandidateId, WorkRecord> work)
    {
        var unknown = Deck.DealFlags(_random, people.Count, RegistrationUnknown);
        if (people.Count > 0) unknown[0] = false;
        var longTerm = PickLongTerm(people, work, unknown);
        return [.. people.Select((person, index) =>
        {
            var worked = work.GetValueOrDefault(person.Candidate.Id);
            var registered = unknown[index] ? person.Candidate
                : longTerm.Contains(index) ? LongTerm(person.Candidate, person.Traits.Age, worked)
                : NotLongTerm(person, worked);
            var withStatuses = _statuses.AddTo(registered, person.Traits, longTerm.Contains(index), isComplete: index == 0);
            return HeardFrom(_evidence.AddTo(withStatuses, person.Traits, isComplete: index == 0));
        })];
    }

    // Whoever went through the situations with somebody was in contact with them.
    private static Candidate HeardFrom(Candidate candidate) =>
        candidate.StatusesReviewedOn > candidate.LastContactOn ? candidate with { LastContactOn = candidate.StatusesReviewedOn } : candidate;

    // Long-term job-seekers are older than others; those who worked six months or are at work are none. Weighted sampling
    // without replacement (Efraimidis and Spirakis, 2006) keeps the published share exact.
    private HashSet<int> PickLongTerm(
        IReadOnlyList<(PersonTraits Traits, Candidate Candidate)> people, IReadOnlyDictionary<CandidateId, WorkRecord> work, bool[] unknown)
    {
        var known = unknown.Count(isUnknown => !isUnknown);
        var possible = people
            .Select((person, index) => (person, index, Key: Math.Pow(_random.Unit(), 1 / WeightOf(person.Traits.Age))))
            .Where(each => !unknown[each.index]
                && work.GetValueOrDefault(each.person.Candidate.Id) is { IsWorkingNow: false, Months: <= MostMonthsOfDeld });
        return [.. possible
            .OrderByDescending(each => each.index == 0 ? 1 : each.Key)
            .Take((int)Math.Round(PublishedShares.Deld * known))
            .Select(each => each.index)];
    }

    private static double WeightOf(int age) => age < 26 ? 0.25 : age < 50 ? 0.46 : 0.58;

    private Candidate LongTerm(Candidate candidate, int age, WorkRecord worked)
    {
        // Most worked little; some between 455 hours and six months, whom the stricter rule of the metropolis leaves out.
        decimal drawn = _random.Unit() switch
        {
            < 0.55 => 0,
            < 0.75 => _random.Between(10, 200),
            < 0.9 => _random.Between(200, 450),
            _ => _random.Between(460, 850),
        };
        return Register(candidate, _random.Between(13 * 31, Math.Min(48, 12 * (age - WorkingAge)) * 30), AtLeast(drawn, worked));
    }

    private Candidate NotLongTerm((PersonTraits Traits, Candidate Candidate) person, WorkRecord worked)
    {
        if (worked.IsWorkingNow || (IsSentByEmployer(person.Traits.PrescriberKind) && _random.Chance(0.4)))
            return person.Candidate with { IsJobSeeker = false, RecentWork = Recent(AtLeast(_random.Between(100, 1_500), worked)) };
        if (worked.Months <= MostMonthsOfDeld && _random.Chance(0.65))
            return Register(person.Candidate, _random.Between(10, 350), AtLeast(_random.Between(0, 1_400), worked));
        var mostMonths = Math.Min(36, 12 * (person.Traits.Age - WorkingAge));
        return Register(person.Candidate, _random.Between(13 * 31, mostMonths * 30), AtLeast(_random.Between(950, 1_600), worked));
    }

    private static WorkRecord AtLeast(decimal hours, WorkRecord worked) => worked with { Hours = Math.Max(worked.Hours, hours) };

    private Candidate Register(Candidate candidate, int daysAgo, WorkRecord worked) => candidate with
    {
        IsJobSeeker = true,
        JobSeekerSince = today.AddDays(-daysAgo),
        RecentWork = Recent(worked),
    };

    private RecentWork Recent(WorkRecord worked) => new() { UpTo = today, Hours = worked.Hours, Months = worked.Months };

    private static bool IsSentByEmployer(PrescriberKind kind) =>
        kind is PrescriberKind.Company or PrescriberKind.Ett or PrescriberKind.Siae;
}
