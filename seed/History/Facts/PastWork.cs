namespace Matching.Seed.History.Facts;

/// <summary>Who worked as what, and until when, while the made-up past is told.</summary>
internal sealed class PastWork
{
    private readonly Dictionary<CandidateId, List<WorkStep>> _steps = [];

    /// <summary>Remembers what a file holds from before.</summary>
    public void Add(Candidate person)
    {
        foreach (var past in person.PastPlacements) Add(person.Id, new(past.Rome!.Value, past.StartsOn, past.EndsOn!.Value));
    }

    /// <summary>Remembers work.</summary>
    public void Add(CandidateId person, WorkStep step)
    {
        if (!_steps.TryGetValue(person, out var path)) _steps[person] = path = [];
        path.Add(step);
    }

    /// <summary>Whether somebody has no work between two days, both included.</summary>
    public bool IsFree(CandidateId person, DateOnly from, DateOnly to) => Of(person).All(step => step.EndsOn < from || step.StartsOn > to);

    /// <summary>Whether somebody had ended work in the domain of an occupation (the first three signs of its code) by that day.</summary>
    public bool KnowsDomain(CandidateId person, RomeCode rome, DateOnly on) =>
        EndedBy(person, on).Any(step => step.Rome.Value.AsSpan(0, 3).SequenceEqual(rome.Value.AsSpan(0, 3)));

    /// <summary>How many placements of somebody had ended by that day.</summary>
    public int CountOf(CandidateId person, DateOnly on) => EndedBy(person, on).Count();

    /// <summary>The days from the last end of work to that day; null when there is none.</summary>
    public int? DaysSince(CandidateId person, DateOnly on) =>
        EndedBy(person, on).Select(step => (int?)(on.DayNumber - step.EndsOn.DayNumber)).Min();

    private List<WorkStep> Of(CandidateId person) => _steps.TryGetValue(person, out var path) ? path : [];

    private IEnumerable<WorkStep> EndedBy(CandidateId person, DateOnly on) => Of(person).Where(step => step.EndsOn <= on);
}
