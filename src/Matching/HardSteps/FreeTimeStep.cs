using Matching.Explanations;
using Matching.Pairs;
using Matching.Retrieval;

namespace Matching.HardSteps;

/// <summary>Nobody is matched who works full time elsewhere on the clause when the work begins.</summary>
internal sealed class FreeTimeStep : IHardStep
{
    public void Check(in Pairing pair, ICollection<Blocker> found)
    {
        var work = pair.Candidate.Work;
        if (work.Count == 0) return;

        var start = pair.Offer.StartFor(pair.On);
        var (taken, until, isOpen) = (0m, DateOnly.MinValue, false);
        for (var i = 0; i < work.Count; i++)
        {
            if (!work[i].LastsOn(start)) continue;
            taken += work[i].Taken;
            if (work[i].EndsOn is { } end) until = end > until ? end : until;
            else isOpen = true;
        }

        if (taken < RunningWork.FullTime) return;
        found.Add(isOpen
            ? Blocker.Of(BlockerEffect.Excludes, BlockerCodes.WorksFullTime, ReasonValue.Hours("hours", taken))
            : Blocker.Of(BlockerEffect.Excludes, BlockerCodes.WorksFullTimeUntil,
                ReasonValue.Hours("hours", taken),
                ReasonValue.On("endsOn", until),
                ReasonValue.Days("daysLate", until.DayNumber - start.DayNumber + 1)));
    }
}
