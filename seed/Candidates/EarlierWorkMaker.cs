using Matching.Seed.Randomness;
using Matching.Seed.Reference;

namespace Matching.Seed.Candidates;

/// <summary>Gives some people earlier work on the clause elsewhere: what experience the made-up past can ask for.</summary>
/// <remarks>It ended more than a year ago, so that it changes nothing in what the last twelve months say of anybody. Shares are assumptions.</remarks>
internal sealed class EarlierWorkMaker(SeedRandom random, ReferenceExtract extract, DateOnly today)
{
    private const double Worked = 0.4, WorkedInWantedOccupation = 0.6;

    private const int LatestEndDaysAgo = 400, LongestGapDays = 500, YoungestAge = 18, MostSteps = 3;

    private const int WeeklyHours = 35;

    private readonly RomeCode[] _occupations = [.. extract.Occupations.Select(occupation => occupation.Code)];

    /// <summary>Adds earlier work to a file, oldest first.</summary>
    /// <param name="person">The file.</param>
    /// <param name="age">The age today, in completed years: nobody worked as a minor.</param>
    public Candidate AddTo(Candidate person, int age)
    {
        if (!random.Chance(Worked)) return person;
        var adultOn = today.AddYears(YoungestAge - age);
        var steps = new List<PastPlacement>();
        var latest = today.AddDays(-LatestEndDaysAgo);
        for (var left = random.Between(1, MostSteps); left > 0; left--)
        {
            var endsOn = latest.AddDays(-random.Between(0, LongestGapDays));
            var step = Step(person, endsOn);
            if (step.StartsOn < adultOn) break;
            steps.Add(step);
            latest = step.StartsOn.AddDays(-1);
        }
        steps.Reverse();
        return person with { PastPlacements = steps };
    }

    private PastPlacement Step(Candidate person, DateOnly endsOn)
    {
        var hours = random.Between(10, 90) * 10;
        return new()
        {
            Rome = person.JobTargets.Count > 0 && random.Chance(WorkedInWantedOccupation) ? random.Pick(person.JobTargets).Rome : random.Pick(_occupations),
            ContractType = random.Pick([ContractType.Cdd, ContractType.Cddi, ContractType.Ctti, ContractType.Mad]),
            StartsOn = endsOn.AddDays(-7 * hours / WeeklyHours),
            EndsOn = endsOn,
            Hours = new(hours),
            Outcome = random.Chance(0.85) ? PlacementState.Completed : PlacementState.BrokenOff,
        };
    }
}
