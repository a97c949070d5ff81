using System.Globalization;
using Matching.Seed.History.Facts;
using Matching.Seed.History.Process;
using Matching.Seed.Randomness;

namespace Matching.Seed.History;

/// <summary>Writes down hires and lets the hidden process say how they ended.</summary>
internal sealed class PlacementMaker(SeedRandom random, DateOnly today, QpvIndex areas)
{
    /// <summary>From these prospects a fixed-term contract worked to its end became a permanent job: about one in ten.</summary>
    public const double ConvertedFrom = 2.4;

    // The usual window of desks (ClauseDeskSettings): hours count for 24 months.
    private const int ValuedMonths = 24;

    // A permanent contract that breaks does so within this time.
    private const int PermanentWatchedMonths = 14;

    private int _made;

    /// <summary>The hire of somebody on an offer.</summary>
    public Hire Make(Offer offer, Proposal proposal, Candidature candidature)
    {
        var left = LeftOn(offer, proposal.Facts);
        var prospects = LaterEmployment.Of(proposal.Facts, isDone: left is null) + LogisticNoise.Next(random);
        var (state, endsOn) = EndOf(offer, left, prospects);
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
        }, prospects);
    }

    /// <summary>The last day on which somebody may leave early: the planned end, or fourteen months into a permanent contract.</summary>
    public static DateOnly PlannedEnd(Offer offer) => offer.EndsOn ?? offer.StartsOn.AddMonths(PermanentWatchedMonths);

    private QpvMembership WhereLived(Address? address, DateOnly day) =>
        areas.Judge(address, QpvPerimeters.InForceOn(day, address?.Commune?.Department), day, new ClauseDeskSettings());

    // The last day of who leaves early; null for who works to the end. Both chances are always drawn, so that one does not shift the other.
    private DateOnly? LeftOn(Offer offer, ProposalFacts facts)
    {
        var isStaying = random.Chance(LogisticNoise.AtLeast(-OneMonth.Of(facts)));
        var isFinishing = random.Chance(LogisticNoise.AtLeast(-ContractDone.Of(facts)));
        var part = random.Unit();
        if (isStaying && isFinishing) return null;
        var month = offer.StartsOn.AddMonths(1);
        var planned = PlannedEnd(offer);
        if (!isStaying) return Within(offer.StartsOn, Earlier(month, planned), part);
        return month < planned ? Within(month, planned, part) : null;
    }

    // Leaves at least one day before the end.
    private static DateOnly Within(DateOnly from, DateOnly to, double part) =>
        from.AddDays((int)((to.DayNumber - from.DayNumber - 1) * part));

    private (PlacementState State, DateOnly? EndsOn) EndOf(Offer offer, DateOnly? left, double prospects)
    {
        if (left < today) return (PlacementState.BrokenOff, left);
        if (offer.EndsOn is not { } end) return (PlacementState.Active, null);
        if (end >= today) return (PlacementState.Active, end);
        return (prospects >= ConvertedFrom ? PlacementState.Converted : PlacementState.Completed, end);
    }

    private static DateOnly Earlier(DateOnly left, DateOnly right) => left < right ? left : right;
}
