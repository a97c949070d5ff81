using System.Globalization;
using Matching.Domain;

namespace Matching.Seed;

/// <summary>Writes down hires and decides, by suitability and chance, how they ended.</summary>
internal sealed class PlacementMaker(SeedRandom random, DateOnly today, QpvIndex areas)
{
    // Set so that about one placement in six is broken off and one in ten of the fixed-term ones becomes permanent.
    private const double BrokenOffBelow = 8.8, ConvertedAbove = 13.6, StayingNoise = 1.5;

    // The usual window of desks (ClauseDeskSettings): hours count for 24 months.
    private const int ValuedMonths = 24;

    private int _made;

    /// <summary>The hire of somebody on an offer.</summary>
    public Hire Make(Offer offer, Proposal proposal, Candidature candidature)
    {
        var staying = proposal.Fit.ForStaying + StayingNoise * random.Normal();
        var (state, endsOn) = EndOf(offer, staying);
        return new(proposal.Person, offer, new()
        {
            Id = new(random.Id(_made)),
            Reference = string.Create(CultureInfo.InvariantCulture, $"DEMO-CONTRAT-{++_made:00000}"),
            CandidateId = proposal.Person.Id,
            OfferId = offer.Id,
            CandidatureId = candidature.Id,
            CarrierId = offer.CarrierId,
            ContractType = offer.ContractType,
            StartsOn = offer.StartsOn,
            EndsOn = endsOn,
            ValuedUntil = offer.StartsOn.AddMonths(ValuedMonths).AddDays(-1),
            QpvAtHire = WhereLived(proposal.Person.Address, offer.StartsOn),
            EligibilityDecisionId = candidature.EligibilityDecisionId,
            State = state,
        }, staying);
    }

    private QpvMembership WhereLived(Address? address, DateOnly day) =>
        areas.Judge(address, QpvPerimeters.InForceOn(day, address?.Commune?.Department), day, new ClauseDeskSettings());

    private (PlacementState State, DateOnly? EndsOn) EndOf(Offer offer, double staying)
    {
        var planned = offer.EndsOn ?? offer.StartsOn.AddMonths(14);
        if (staying < BrokenOffBelow)
        {
            var left = offer.StartsOn.AddDays((int)((planned.DayNumber - offer.StartsOn.DayNumber) * (0.1 + 0.7 * random.Unit())));
            if (left < today) return (PlacementState.BrokenOff, left);
        }
        if (offer.EndsOn is not { } end) return (PlacementState.Active, null);
        if (end >= today) return (PlacementState.Active, end);
        return (staying > ConvertedAbove ? PlacementState.Converted : PlacementState.Completed, end);
    }
}
