using Matching.Occupations;
using Matching.Retrieval;
using Matching.Weights;

namespace Matching.Pairs;

/// <summary>One offer and one candidate on one day, with what several rules need worked out once.</summary>
internal readonly struct Pairing
{
    /// <summary>The offer.</summary>
    public required MatchableOffer Offer { get; init; }

    /// <summary>The candidate.</summary>
    public required MatchableCandidate Candidate { get; init; }

    /// <summary>The day for which the question is asked.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The weights and settings in force.</summary>
    public required RuleWeights Weights { get; init; }

    /// <summary>The person's target nearest to the offer's occupation; null when none is known.</summary>
    public required JobTarget? Target { get; init; }

    /// <summary>How near that target is.</summary>
    public required OccupationLink Link { get; init; }

    /// <summary>The place of that target among the person's wishes, from 0, the most wanted; -1 when none has a link to the work.</summary>
    public required int Wish { get; init; }

    /// <summary>Whether it is known what the person looks for, and that none of it has a link to the work.</summary>
    public bool IsUnlinked => Target is not null && Link == OccupationLink.Unrelated;

    /// <summary>Whether the person said that they would move for work.</summary>
    public bool WouldMove => Candidate.Availability?.WouldMove == true;

    /// <summary>Whether it is known, or assumed for a what-if, by which means the person travels.</summary>
    public bool AreMeansKnown => Means is not null || Candidate.Transport is not null;

    /// <summary>Whether it is known where the person lives.</summary>
    public required bool IsHomeKnown { get; init; }

    /// <summary>The great-circle length from <see cref="MatchableCandidate.Home"/> to the site; null when either is not known.</summary>
    /// <remarks>Never shorter than either place is vague: inside one commune the centre stands for every street (docs/decisions/0120-reach.md).</remarks>
    public required Kilometres? Straight { get; init; }

    /// <summary>Count journeys with these means only; null for those that the person has.</summary>
    public required IReadOnlySet<TransportMeans>? Means { get; init; }

    /// <summary>Brings the two together.</summary>
    public static Pairing Of(MatchableOffer offer, MatchableCandidate candidate, MatchSetting setting) =>
        Of(offer, candidate, setting, setting.Occupations.LinksTo(offer.Rome));

    /// <summary>Brings the two together, with what leads to the offer's occupation at hand.</summary>
    public static Pairing Of(MatchableOffer offer, MatchableCandidate candidate, MatchSetting setting, OccupationLinks links)
    {
        var (target, wish, link) = Nearest(candidate.Targets, links);
        return new()
        {
            Offer = offer,
            Candidate = candidate,
            On = setting.On,
            Weights = setting.Weights,
            Target = target,
            Wish = wish,
            Link = link,
            Means = setting.Means,
            IsHomeKnown = candidate.Home is not null,
            Straight = Between(candidate, offer),
        };
    }

    private static Kilometres? Between(MatchableCandidate candidate, MatchableOffer offer) =>
        candidate.Home is { } home && offer.Site is { } site
            ? new(Math.Max(home.DistanceTo(site).Value, Math.Max(candidate.HomeVagueness.Value, offer.PlaceVagueness.Value)))
            : null;

    // Of targets equally near, the one the person named first counts: the list starts with the most wanted.
    private static (JobTarget? Target, int Wish, OccupationLink Link) Nearest(IReadOnlyList<JobTarget> targets, OccupationLinks links)
    {
        (JobTarget? Target, int Wish, OccupationLink Link) nearest = (null, -1, OccupationLink.Unrelated);
        for (var i = 0; i < targets.Count; i++)
        {
            var link = links.From(targets[i].Rome);
            if (nearest.Target is null || link < nearest.Link) nearest = (targets[i], i, link);
        }

        // A wish without a link to the work is no wish for it; it still tells how far the person would go.
        return nearest.Link == OccupationLink.Unrelated ? nearest with { Wish = -1 } : nearest;
    }
}
