using Matching.Seed.History.Facts;
using Matching.Seed.History.Process;
using Matching.Seed.Shares;

namespace Matching.Seed.History.Truth;

/// <summary>The gain 2^grade − 1 that is to be expected once somebody is hired: the ladder of <c>PlacementGrade</c>, by the process's own chances.</summary>
/// <param name="employedFrom">The prospects from which people were in employment after twelve months.</param>
/// <param name="today">The day by which outcomes are known.</param>
internal sealed class GainOfHire(double employedFrom, DateOnly today)
{
    private const double Hired = 1, OneMonthKept = 3, Done = 7, Employed = 15;

    private const int Months = 12;

    /// <summary>The expected gain, 1 to 15.</summary>
    public double Of(Offer offer, ProposalFacts facts)
    {
        var stays = LogisticNoise.AtLeast(-OneMonth.Of(facts));
        var month = offer.StartsOn.AddMonths(1);
        var planned = PlacementMaker.PlannedEnd(offer);
        var finishes = month < planned ? LogisticNoise.AtLeast(-ContractDone.Of(facts)) : 1;
        var broken = Share(month, planned);
        return (1 - stays) * Hired
            + stays * (1 - finishes) * (broken * OneMonthKept + (1 - broken) * Running(offer))
            + stays * finishes * (offer.EndsOn < today ? Ended(offer, facts) : Running(offer));
    }

    // Of those who leave between two days, the part that has left by now.
    private double Share(DateOnly from, DateOnly to) =>
        to <= from ? 1 : Math.Clamp((today.DayNumber - from.DayNumber) / (double)(to.DayNumber - from.DayNumber), 0, 1);

    private double Running(Offer offer) =>
        today >= offer.StartsOn.AddMonths(Months) ? Employed
        : today >= offer.StartsOn.AddMonths(1) ? OneMonthKept
        : Hired;

    private double Ended(Offer offer, ProposalFacts facts)
    {
        var year = offer.StartsOn.AddMonths(Months);
        if (year > today) return Done;
        var isEmployed = offer.EndsOn >= year ? 1 : LogisticNoise.AtLeast(employedFrom - LaterEmployment.Of(facts, isDone: true));
        return Done + PublishedShares.FollowUpKnown * isEmployed * (Employed - Done);
    }
}
