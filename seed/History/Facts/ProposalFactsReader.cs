namespace Matching.Seed.History.Facts;

/// <summary>Reads <see cref="ProposalFacts"/> from a file and an offer, as of a day.</summary>
internal sealed class ProposalFactsReader(
    OccupationCloseness occupations, IReadOnlyDictionary<InseeCode, Coordinates> centres, PastWork work)
{
    private const double NotKnown = 0.5, MiddlingMinutes = 40;

    // What is left of a barrier when a help could be had, and when it runs.
    private const double LeftWithHelpAvailable = 0.5, LeftWithHelpRunning = 0;

    private const int NoWish = 1;

    /// <summary>The facts of a pair.</summary>
    /// <param name="person">The file.</param>
    /// <param name="offer">The offer.</param>
    /// <param name="on">The day: helps and earlier work of later days are not seen.</param>
    public ProposalFacts Of(Candidate person, Offer offer, DateOnly on)
    {
        var minutes = Minutes(person, offer, offer.Site.Point ?? centres[offer.Site.Commune!.Value]);
        var target = occupations.Nearest(person.JobTargets, offer.Rome);
        var wishes = person.Availability;
        return new()
        {
            Closeness = occupations.Of(person.JobTargets, offer.Rome),
            Wish = target is null ? NoWish : Place(target, person.JobTargets),
            Minutes = minutes,
            IsBeyondAccepted = target?.MaxMinutes is { } most && minutes > most.Value,
            IsAtOddHours = offer.Shift is not (null or Shift.Day),
            RefusesShift = offer.Shift is { } shift && wishes?.ShiftsAccepted is { } shifts && !shifts.Contains(shift),
            RefusesContract = wishes?.ContractTypesRefused.Contains(offer.ContractType) == true,
            LevelsMissing = offer.MinLevel is { } asked ? person.Level?.LevelsMissingTo(asked) ?? 0 : 0,
            LevelsAbove = offer.MinLevel?.Rank() is { } want && person.Level?.Rank() is { } have ? Math.Max(0, have - want) : 0,
            IsExperienced = work.KnowsDomain(person.Id, offer.Rome, on),
            Placements = work.CountOf(person.Id, on),
            DaysSinceWork = work.DaysSince(person.Id, on),
            Barriers = BarriersOf(person, on),
            Tutored = offer.HasTutor switch { true => 1, false => 0, null => NotKnown },
            OutOfReach = offer.TransitReachable switch { TransitReachability.No => 1, TransitReachability.Yes => 0, _ => NotKnown },
            IsDeskWork = offer.Rome.Value[0] == 'M',
            HoursTooMany = Part(offer.WeeklyHours?.Value - wishes?.WeeklyHoursMax?.Value, offer),
            HoursTooFew = Part(wishes?.WeeklyHoursMin?.Value - offer.WeeklyHours?.Value, offer),
            Horizon = offer.ContractType.Horizon(),
        };
    }

    // Without an address or means nobody can tell; the journey is then taken for a middling one.
    private static double Minutes(Candidate person, Offer offer, Coordinates site) =>
        person is { Home: { } home, Transport: { } means } ? DemoJourney.Minutes(home, site, means, Runs(offer)) : MiddlingMinutes;

    // Lines are taken to run in the daytime, and at odd hours only where somebody looked.
    private static bool Runs(Offer offer) => offer.TransitReachable switch
    {
        TransitReachability.Yes => true,
        TransitReachability.No => false,
        _ => offer.Shift is null or Shift.Day or Shift.Split,
    };

    private static int Place(JobTarget target, IReadOnlyList<JobTarget> targets) =>
        targets.TakeWhile(each => !ReferenceEquals(each, target)).Count();

    private static IReadOnlyList<(Barrier Barrier, double Left)>? BarriersOf(Candidate person, DateOnly on) => person.Barriers is not { } barriers
        ? null
        : [.. barriers.Where(barrier => barrier != Barrier.Health).Select(barrier => (barrier, Left(person, barrier, on)))];

    // A help that began later was not there yet.
    private static double Left(Candidate person, Barrier barrier, DateOnly on) => person.Levers
        .Where(lever => lever.Kind.Lifts() == barrier && !(lever.Since > on))
        .Select(lever => lever.IsActivated ? LeftWithHelpRunning : LeftWithHelpAvailable)
        .DefaultIfEmpty(1).Min();

    private static double Part(decimal? difference, Offer offer) =>
        difference is > 0 ? (double)(difference.Value / offer.WeeklyHours!.Value.Value) : 0;
}
