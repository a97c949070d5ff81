using Matching.Explanations;
using Matching.Pairs;
using Matching.Retrieval;

namespace Matching.HardSteps;

/// <summary>Somebody may still be proposed, and the person can be there while there is work.</summary>
/// <remarks>
/// Availability up to <see cref="LatestStartAfterDays"/> days after the start is a matter of points; later, or after the end of
/// the work, it excludes (docs/decisions/0044-hard-steps.md). A date that is not known excludes nobody.
/// </remarks>
internal sealed class DatesStep : IHardStep
{
    /// <summary>How many days after the start somebody may still join.</summary>
    public const int LatestStartAfterDays = 30;

    public void Check(in Pairing pair, ICollection<Blocker> found)
    {
        var (offer, on) = (pair.Offer, pair.On);
        if (offer.LastDay is { } last && on > last)
            found.Add(Blocker.Of(BlockerEffect.Excludes, BlockerCodes.OfferClosed,
                ReasonValue.On("lastDay", last),
                ReasonValue.Days("daysLate", on.DayNumber - last.DayNumber)));

        var latest = LatestArrival(offer, on);
        if (pair.Candidate.Availability?.From is { } from && from > latest)
            found.Add(Blocker.Of(BlockerEffect.Excludes, BlockerCodes.AvailableTooLate,
                ReasonValue.On("availableFrom", from),
                ReasonValue.On("latest", latest),
                ReasonValue.Days("daysLate", from.DayNumber - latest.DayNumber)));
    }

    /// <summary>The last day on which somebody may start to work.</summary>
    public static DateOnly LatestArrival(MatchableOffer offer, DateOnly on)
    {
        var latest = DateOnly.FromDayNumber(Math.Min(offer.StartFor(on).DayNumber + LatestStartAfterDays, DateOnly.MaxValue.DayNumber));
        return offer.EndsOn < latest ? offer.EndsOn.Value : latest;
    }
}
