using Matching.Domain;
using Barrier = Matching.Domain.Barrier;

namespace Matching.Seed;

/// <summary>Works out <see cref="Suitability"/>.</summary>
internal sealed class SuitabilityJudge(OccupationCloseness occupations, IReadOnlyDictionary<InseeCode, Coordinates> centres)
{
    private const double EasyMinutes = 15, HardMinutes = 90, NotKnown = 0.5;

    // Each barrier costs; a help that is available takes some of it back, one that runs most.
    private const double BarrierCost = 0.3, AvailableHelp = 0.4, RunningHelp = 0.8;

    /// <summary>How well somebody suits an offer.</summary>
    /// <param name="candidate">The person.</param>
    /// <param name="offer">The offer.</param>
    /// <param name="workedAlike">Whether an earlier placement was in the same or a sibling occupation.</param>
    public Suitability Of(Candidate candidate, Offer offer, bool workedAlike) => new(
        occupations.Of(candidate.JobTargets, offer.Rome),
        JourneyOf(candidate, offer),
        BarriersOf(candidate),
        LevelOf(candidate, offer),
        LicencesOf(candidate, offer),
        workedAlike ? 1 : 0);

    private double JourneyOf(Candidate candidate, Offer offer)
    {
        var home = candidate.Home ?? (candidate.Commune is { } commune ? centres.GetValueOrDefault(commune) : default);
        var site = offer.Site.Point ?? centres[offer.Site.Commune!.Value];
        var minutes = DemoJourney.Minutes(home, site, candidate.Transport);
        var accepted = candidate.JobTargets.FirstOrDefault(target => target.Rome == offer.Rome)?.MaxMinutes?.Value;
        var fit = Math.Clamp((HardMinutes - minutes) / (HardMinutes - EasyMinutes), 0, 1);
        return accepted is { } most && minutes > most ? fit / 2 : fit;
    }

    private static double BarriersOf(Candidate candidate)
    {
        if (candidate.Barriers is not { } barriers) return NotKnown;
        var cost = barriers.Sum(barrier => BarrierCost * (1 - HelpAgainst(candidate, barrier)));
        return Math.Max(0, 1 - cost);
    }

    private static double HelpAgainst(Candidate candidate, Barrier barrier) => candidate.Levers
        .Where(lever => lever.Kind.Lifts() == barrier)
        .Select(lever => lever.IsActivated ? RunningHelp : AvailableHelp)
        .DefaultIfEmpty(0).Max();

    private static double LevelOf(Candidate candidate, Offer offer) =>
        offer.MinLevel is not { } asked ? 1
        : candidate.Level?.LevelsMissingTo(asked) is { } missing ? Math.Max(0, 1 - 0.5 * missing)
        : NotKnown;

    private static double LicencesOf(Candidate candidate, Offer offer) =>
        offer.LicencesRequired.Count == 0 ? 1
        : candidate.Licences is not { } held ? NotKnown
        : offer.LicencesRequired.Count(code => held.Any(licence => licence.Code == code)) / (double)offer.LicencesRequired.Count;
}
