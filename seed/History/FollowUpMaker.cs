using Matching.Seed.Randomness;
using Matching.Seed.Shares;

namespace Matching.Seed.History;

/// <summary>Writes down situations twelve months after the start, where twelve months have passed.</summary>
internal sealed class FollowUpMaker(SeedRandom random, DateOnly today)
{
    private const int Months = 12;

    // Invented split of the 81 % in employment: a19.followup12m lost its labels.
    private static readonly (FollowUpSituation Value, double Share)[] Employed =
    [
        (FollowUpSituation.PermanentContract, 30), (FollowUpSituation.LongFixedTerm, 20), (FollowUpSituation.ShortFixedTerm, 15),
        (FollowUpSituation.TemporaryWork, 20), (FollowUpSituation.InsertionContract, 10), (FollowUpSituation.SelfEmployed, 5),
    ];

    private static readonly (FollowUpSituation Value, double Share)[] NotEmployed =
        [(FollowUpSituation.JobSeeking, 85), (FollowUpSituation.Inactive, 15)];

    /// <summary>The prospects from which people whose contract had ended were in employment; filled by <see cref="Make"/>.</summary>
    public double EmployedFrom { get; private set; } = double.NegativeInfinity;

    /// <summary>The follow-ups that are due; those whose situation nobody knows included.</summary>
    public IReadOnlyList<FollowUp> Make(IReadOnlyList<Hire> hires)
    {
        var due = hires.Where(hire => hire.Placement.StartsOn.AddMonths(Months) <= today).ToList();
        var isKnown = Deck.DealFlags(random, due.Count, PublishedShares.FollowUpKnown);
        var employed = due.Where((_, index) => isKnown[index])
            .OrderByDescending(hire => IsStillThere(hire) ? double.MaxValue : hire.Prospects)
            .Take((int)Math.Round(PublishedShares.EmployedAfterTwelveMonths * isKnown.Count(known => known)))
            .ToHashSet();
        EmployedFrom = employed.Where(hire => !IsStillThere(hire)).Select(hire => hire.Prospects).DefaultIfEmpty(EmployedFrom).Min();
        return [.. due.Select((hire, index) => new FollowUp
        {
            Id = new(random.Id(index)),
            PlacementId = hire.Placement.Id,
            MonthsAfter = Months,
            ObservedOn = hire.Placement.StartsOn.AddMonths(Months),
            Situation = isKnown[index] ? SituationOf(hire, employed.Contains(hire)) : FollowUpSituation.Unknown,
        })];
    }

    private FollowUpSituation SituationOf(Hire hire, bool isEmployed) =>
        !isEmployed ? random.Pick(NotEmployed, each => each.Share).Value
        : hire.Placement.State == PlacementState.Converted || (IsStillThere(hire) && hire.Placement.ContractType == ContractType.Cdi)
            ? FollowUpSituation.PermanentContract
            : random.Pick(Employed, each => each.Share).Value;

    private static bool IsStillThere(Hire hire) =>
        hire.Placement.EndsOn is not { } end || end >= hire.Placement.StartsOn.AddMonths(Months);
}
