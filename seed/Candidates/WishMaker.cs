using Matching.Seed.Offers;
using Matching.Seed.Randomness;
using Matching.Seed.Reference;
using Matching.Seed.Shares;

namespace Matching.Seed.Candidates;

/// <summary>Makes what somebody looks for and what helps or hinders them. Shares are assumptions: the reports have none.</summary>
internal sealed class WishMaker(SeedRandom random, ReferenceExtract extract, DateOnly today, double hoursFollowSex)
{
    private const double NotAsked = 0.08;

    // Child care and part time are women's more often, so that sex can come back through them; of all, 12 and 20 %.
    private const double ChildcareOfWomen = 0.3, ChildcareOfMen = 0.09, PartTimeOfWomen = 0.45, PartTimeOfMen = 0.16;

    // A little less than full time: the rules hardly mind, but it can give somebody away.
    private const int TellingHours = 32;

    private static readonly LicenceCode CarLicence = LicenceCode.Parse("PERMIS-B");

    private static readonly (Barrier Barrier, double Share)[] BarrierShares =
    [
        (Barrier.Housing, 0.12), (Barrier.French, 0.15), (Barrier.Health, 0.10),
        (Barrier.Money, 0.20), (Barrier.Digital, 0.15),
    ];

    private static readonly Dictionary<Barrier, LeverKind[]> LeversFor =
        Enum.GetValues<LeverKind>().GroupBy(lever => lever.Lifts()).ToDictionary(group => group.Key, group => group.ToArray());

    private readonly IReadOnlyList<JobProfile> _jobs = JobProfile.ReadAll();

    private readonly Dictionary<MarcheSector, double> _sectors =
        PublishedShares.Sectors.ToDictionary(share => share.Value, share => share.Share);

    private readonly Dictionary<RomeCode, Occupation> _occupations = extract.Occupations.ToDictionary(occupation => occupation.Code);
    private readonly ILookup<RomeCode, RomeCode> _near = extract.Proximities.ToLookup(proximity => proximity.From, proximity => proximity.To);

    /// <summary>Adds occupations, transport, licences, barriers, levers and availability to a file.</summary>
    public Candidate AddTo(Candidate candidate)
    {
        var job = PickJob();
        var hasCar = random.Chance(0.32);
        var barriers = PickBarriers(hasCar, candidate.Sex);
        return candidate with
        {
            JobTargets = random.Chance(0.02) ? [] : PickTargets(job, hasCar),
            Transport = random.Chance(NotAsked) ? null : PickTransport(hasCar),
            Licences = random.Chance(NotAsked) ? null : PickLicences(job, hasCar),
            Barriers = random.Chance(2 * NotAsked) ? null : barriers,
            Levers = [.. barriers.Where(_ => random.Chance(0.55)).Select(PickLever)],
            Availability = random.Chance(NotAsked) ? null : PickAvailability(candidate.Sex),
        };
    }

    // The branch first, by hours, then the job within it: a branch with many rows is not wanted more.
    private JobProfile PickJob()
    {
        var sector = random.Pick([.. _sectors], each => each.Value).Key;
        return random.Pick([.. _jobs.Where(job => job.Sector == sector)], job => job.Weight);
    }

    private List<JobTarget> PickTargets(JobProfile job, bool hasCar)
    {
        var wanted = new List<RomeCode> { job.Rome };
        var more = random.Between(0, 3);
        for (var i = 0; i < more; i++)
        {
            var next = random.Chance(0.7) ? PickNear(job.Rome) : PickJob().Rome;
            if (!wanted.Contains(next)) wanted.Add(next);
        }
        return [.. wanted.Select((rome, index) => Target(rome, isFirst: index == 0, hasCar))];
    }

    private RomeCode PickNear(RomeCode rome)
    {
        var near = _near[_occupations[rome].ParentCode].Where(_occupations.ContainsKey).ToList();
        return near.Count == 0 ? PickJob().Rome : random.Pick(near);
    }

    // People go further for the work they want most, and further with a car.
    private JobTarget Target(RomeCode rome, bool isFirst, bool hasCar)
    {
        var minutes = random.Between(4, 12) * 5 + (isFirst ? 15 : 0) + (hasCar ? 0 : 10);
        var kilometres = random.Between(5, 20) + (hasCar ? 10 : 0);
        return new(
            rome,
            random.Chance(0.85) ? new TravelMinutes(minutes) : null,
            random.Chance(0.3) ? new Kilometres(kilometres) : null);
    }

    private List<TransportMeans> PickTransport(bool hasCar)
    {
        var means = new List<TransportMeans> { TransportMeans.Walk };
        if (random.Chance(0.15)) means.Add(TransportMeans.Bicycle);
        if (random.Chance(0.75)) means.Add(TransportMeans.PublicTransport);
        if (random.Chance(0.04)) means.Add(TransportMeans.Moped);
        if (hasCar) means.Add(TransportMeans.Car);
        return means;
    }

    private List<HeldLicence> PickLicences(JobProfile job, bool hasCar)
    {
        var codes = new List<LicenceCode>();
        if (hasCar || random.Chance(0.15)) codes.Add(CarLicence);
        codes.AddRange(job.Licences.Where(licence => !codes.Contains(licence) && random.Chance(0.6)));
        if (random.Chance(0.08)) codes.Add(LicenceCode.Parse("SST"));
        return [.. codes.Select(code => new HeldLicence(code, PickExpiry(code)))];
    }

    // A tenth have run out: a required licence that expired is a frequent near miss.
    private DateOnly? PickExpiry(LicenceCode code) => LicenceCatalogue.Find(code)?.ValidYears is not { } years ? null
        : random.Chance(0.1) ? today.AddDays(-random.Between(5, 400))
        : today.AddDays(random.Between(30, years * 365));

    private List<Barrier> PickBarriers(bool hasCar, Sex? sex)
    {
        List<Barrier> barriers = random.Chance(hasCar ? 0.08 : 0.42) ? [Barrier.Mobility] : [];
        if (random.Chance(sex == Sex.Woman ? ChildcareOfWomen : ChildcareOfMen)) barriers.Add(Barrier.Childcare);
        barriers.AddRange(BarrierShares.Where(each => random.Chance(each.Share)).Select(each => each.Barrier));
        return barriers;
    }

    private Lever PickLever(Barrier barrier)
    {
        var isActivated = random.Chance(0.5);
        return new(random.Pick(LeversFor[barrier]), isActivated, isActivated ? today.AddDays(-random.Between(10, 1_000)) : null);
    }

    private Availability PickAvailability(Sex? sex) => new()
    {
        From = random.Chance(0.8) ? today.AddDays(-random.Between(0, 90)) : today.AddDays(random.Between(1, 60)),
        WeeklyHoursMin = random.Chance(0.5) ? new WeeklyHours(random.Between(8, 20)) : null,
        WeeklyHoursMax = PickMostHours(sex),
        ShiftsAccepted = random.Chance(0.3) ? null
            : [.. Enum.GetValues<Shift>().Where(shift => random.Chance(shift == Shift.Day ? 0.97 : shift == Shift.Night ? 0.3 : 0.5))],
        ContractTypesRefused = random.Chance(0.08) ? [ContractType.Ctt, ContractType.Ctti] : [],
    };

    private WeeklyHours? PickMostHours(Sex? sex)
    {
        if (hoursFollowSex > 0 && random.Chance(hoursFollowSex)) return sex == Sex.Woman ? new WeeklyHours(TellingHours) : null;
        return random.Chance(0.7) ? new WeeklyHours(random.Chance(sex == Sex.Woman ? PartTimeOfWomen : PartTimeOfMen) ? 28 : 35) : null;
    }
}
