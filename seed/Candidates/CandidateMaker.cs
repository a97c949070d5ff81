using System.Globalization;
using Matching.Seed.Randomness;
using Matching.Seed.Reference;
using Matching.Seed.Structures;

namespace Matching.Seed.Candidates;

/// <summary>Makes people who do not exist: who they are, where they live, what they look for.</summary>
/// <remarks>Their situation (registration, statuses, papers) comes after the history, which it depends on: see <see cref="SituationMaker"/>.</remarks>
internal sealed class CandidateMaker(
    int seed, DateOnly today, IReadOnlyList<SeedTerritory> territories, DemoStructures structures, ReferenceExtract extract, double hoursFollowSex)
{
    private readonly SeedRandom _random = new(seed, "candidate");

    /// <summary>Makes that many people; the first is the well-known one.</summary>
    public IReadOnlyList<(PersonTraits Traits, Candidate Candidate)> Make(int count)
    {
        var names = new DemoNames(new SeedRandom(seed, "names"));
        var addresses = new AddressMaker(new SeedRandom(seed, "address"), names, extract, today);
        var wishes = new WishMaker(new SeedRandom(seed, "wish"), extract, today, hoursFollowSex);
        var earlier = new EarlierWorkMaker(new SeedRandom(seed, "earlier-work"), extract, today);
        var traits = new TraitDealer(new SeedRandom(seed, "traits"), territories).Deal(count).ToArray();
        if (count > 0) traits[0] = WellKnown(traits[0]);
        return [.. traits.Select((each, index) => (each, index == 0
            ? Complete(wishes.AddTo(MakePerson(index, each, names, addresses)))
            : earlier.AddTo(wishes.AddTo(MakePerson(index, each, names, addresses)), each.Age)))];
    }

    private PersonTraits WellKnown(PersonTraits dealt) => dealt with
    {
        Home = territories[0],
        LivesInQpv = true,
        PrescriberKind = PrescriberKind.FranceTravail,
        Level = QualificationLevel.BelowLevel3,
        Address = AddressKnowledge.House,
    };

    private Candidate MakePerson(int index, PersonTraits traits, DemoNames names, AddressMaker addresses)
    {
        var (first, last) = (names.FirstName(traits.IsWoman), names.LastName());
        return new()
        {
            Id = new(index == 0 ? DemoActors.CandidateId.Value : _random.Id(index)),
            PrescriberId = structures.Prescribers.First(each => each.Territory == traits.Home && each.Value.Kind == traits.PrescriberKind).Value.Id,
            ExternalReference = string.Create(CultureInfo.InvariantCulture, $"DEMO-P{index + 1:00000}"),
            FirstName = first,
            LastName = last,
            // Some files are incomplete on purpose: what is not known must not count as a bad fit.
            BirthDate = index > 0 && _random.Chance(0.01) ? null : today.AddYears(-traits.Age).AddDays(-_random.Between(1, 364)),
            Sex = traits.IsWoman ? Sex.Woman : Sex.Man,
            Email = _random.Chance(0.75) ? names.Email(first, last, index) : null,
            Phone = _random.Chance(0.9) ? DemoNames.Phone(index) : null,
            Address = addresses.Make(traits),
            Level = index > 0 && _random.Chance(0.03) ? null : traits.Level,
            LastContactOn = today.AddDays(-_random.Between(0, 240)),
            State = _random.Pick([(CandidateState.Active, 93.0), (CandidateState.Paused, 5), (CandidateState.Archived, 2)], each => each.Item2).Item1,
        };
    }

    private Candidate Complete(Candidate candidate) => candidate with
    {
        State = CandidateState.Active,
        LastContactOn = today.AddDays(-12),
        JobTargets =
        [
            new(RomeCode.Parse("F1703"), new TravelMinutes(50)),
            new(RomeCode.Parse("F1704"), new TravelMinutes(40)),
            new(RomeCode.Parse("A1203"), new TravelMinutes(30)),
        ],
        Transport = [TransportMeans.Walk, TransportMeans.PublicTransport],
        Licences = [],
        Barriers = [Barrier.Mobility],
        Levers = [new(LeverKind.FinanceMobility, IsActivated: true, today.AddDays(-40))],
        Availability = new() { From = today, WeeklyHoursMax = new WeeklyHours(35), ShiftsAccepted = [Shift.Day, Shift.EarlyMorning] },
    };
}
