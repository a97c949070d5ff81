using Matching.Seed.Candidates;
using Matching.Seed.History;
using Matching.Seed.History.Process;
using Matching.Seed.Marches;
using Matching.Seed.Offers;
using Matching.Seed.Reference;
using Matching.Seed.Structures;

namespace Matching.Seed;

/// <summary>Makes the whole demonstration: the same options and day give the same data, identifiers included.</summary>
internal static class DemoWorldMaker
{
    // Three past offers for each open one: a quarter of them, held out, shows whether a ranker is better beyond chance.
    private const int PastOffersPerOpen = 3;

    /// <summary>Makes it.</summary>
    /// <param name="options">Size and seed.</param>
    /// <param name="today">The day that all dates are relative to.</param>
    public static DemoWorld Make(SeedOptions options, DateOnly today)
    {
        var seed = options.Seed;
        var reference = new ReferenceExtract();
        var territories = SeedTerritory.Of(reference);
        var structures = new StructureMaker(seed, territories).Make(Math.Max(12, options.Offers / 8));
        var marches = new MarcheMaker(seed, today, territories, structures).Make(Math.Max(12, options.Offers * 3 / 4));
        var offers = new OfferMaker(seed, today, structures, marches).Make(options.Offers, options.Offers * PastOffersPerOpen);
        var areas = new QpvIndex(reference.Qpvs, territories.SelectMany(territory => territory.Departments).ToHashSet());
        var people = new CandidateMaker(seed, today, territories, structures, reference, options.HoursFollowSex).Make(options.Candidates);
        var teller = new HistoryMaker(seed, today, reference, areas, people, new HistoricBias(options.BiasStrength));
        var history = teller.Tell(offers);
        var candidates = new SituationMaker(seed, today).Complete(people, Worked(history, today));
        return new()
        {
            Today = today,
            Reference = reference,
            Structures = structures,
            Marches = [.. marches.Select(marche => marche.Value)],
            Candidates = Afterwards(candidates, history, areas, today),
            History = history,
            Truth = teller.Truth,
        };
    }

    private static Dictionary<CandidateId, WorkRecord> Worked(DemoHistory history, DateOnly today)
    {
        var yearAgo = today.AddYears(-1);
        var hours = history.Timesheets
            .Where(sheet => sheet.Month.FirstDay >= yearAgo)
            .GroupBy(sheet => sheet.PlacementId)
            .ToDictionary(group => group.Key, group => group.Sum(sheet => sheet.Hours.Value));
        return history.Placements.GroupBy(placement => placement.CandidateId).ToDictionary(
            group => group.Key,
            group => new WorkRecord(
                group.Sum(placement => hours.GetValueOrDefault(placement.Id)),
                group.Any(placement => HasWork(placement, today))));
    }

    // Files as the past left them: earlier placements, QPV by both generations, and who is at work is not looking.
    private static List<Candidate> Afterwards(IReadOnlyList<Candidate> candidates, DemoHistory history, QpvIndex areas, DateOnly today)
    {
        var offers = history.Offers.ToDictionary(offer => offer.Id);
        var hours = history.Timesheets.GroupBy(sheet => sheet.PlacementId).ToDictionary(group => group.Key, group => group.Select(sheet => sheet.Hours).Sum());
        var placements = history.Placements.ToLookup(placement => placement.CandidateId);
        var settings = new ClauseDeskSettings();
        return [.. candidates.Select(candidate => candidate with
        {
            QpvMemberships = areas.JudgeAll(candidate.Address, today, settings),
            PastPlacements =
            [
                .. candidate.PastPlacements,
                .. placements[candidate.Id]
                    .Where(placement => placement.EndsOn < today)
                    .Select(placement => Remembered(placement, offers[placement.OfferId], hours))
                    .OrderBy(past => past.StartsOn),
            ],
            State = placements[candidate.Id].Any(placement => HasWork(placement, today)) ? CandidateState.Placed : candidate.State,
        })];
    }

    private static bool HasWork(Placement placement, DateOnly today) =>
        placement.State == PlacementState.Active
        || (placement.State == PlacementState.Converted && placement.EndsOn >= today.AddYears(-1));

    private static PastPlacement Remembered(Placement placement, Offer offer, Dictionary<PlacementId, InsertionHours> hours) => new()
    {
        Rome = offer.Rome,
        ContractorId = offer.ContractorId,
        CarrierId = offer.CarrierId,
        MarcheId = offer.MarcheId,
        ContractType = placement.ContractType,
        StartsOn = placement.StartsOn,
        EndsOn = placement.EndsOn,
        Hours = hours.GetValueOrDefault(placement.Id),
        Outcome = placement.State,
    };
}
