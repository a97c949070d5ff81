using Matching.Retrieval;

namespace Matching.Pairs;

/// <summary>Whether a person counts as resident of a QPV for an offer.</summary>
internal static class QpvResidence
{
    /// <summary>By the perimeters in force on the first day of work; by the former ones as long after as the buyer's transition lasts.</summary>
    /// <param name="candidate">The person.</param>
    /// <param name="offer">The offer.</param>
    /// <param name="on">The day of the question.</param>
    public static QpvPresence Of(MatchableCandidate candidate, MatchableOffer offer, DateOnly on)
    {
        var day = offer.StartFor(on);
        var department = candidate.Department;
        var vintage = QpvPerimeters.InForceOn(day, department);
        var present = candidate.Qpv.GetValueOrDefault(vintage);
        if (vintage == QpvVintage.Perimeters2015 || present == QpvPresence.Inside) return present;

        var former = candidate.Qpv.GetValueOrDefault(QpvVintage.Perimeters2015);
        var transitionEnds = QpvPerimeters.Validity(vintage, department).From.AddMonths(offer.Policy.QpvTransitionMonths);
        return former == QpvPresence.Inside && day < transitionEnds ? QpvPresence.Inside : present;
    }
}
