using Matching.Seed.Randomness;
using Matching.Seed.Shares;
using Matching.Seed.Structures;

namespace Matching.Seed.Candidates;

/// <summary>Deals traits so that their shares are the published ones, and those that go together do so.</summary>
internal sealed class TraitDealer(SeedRandom random, IReadOnlyList<SeedTerritory> territories)
{
    // a19.typology: 19 % of the women live in a QPV, against 29 % of all.
    private const double QpvAmongWomen = 0.19;

    // Assumptions: 4 % of files without a placed address, 3 % placed at the commune only.
    private static readonly (AddressKnowledge Value, double Share)[] Addresses =
        [(AddressKnowledge.House, 93), (AddressKnowledge.CommuneOnly, 3), (AddressKnowledge.NotGeocoded, 4)];

    /// <summary>Deals the traits of that many people.</summary>
    public IReadOnlyList<PersonTraits> Deal(int count)
    {
        var homes = Deck.Deal(random, count, [.. territories.Select(territory => (territory, territory.Weight))]);
        var kinds = Deck.Deal(random, count, PublishedShares.Prescribers);
        var levels = Deck.Deal(random, count, PublishedShares.Levels);
        var women = Deck.DealFlags(random, count, PublishedShares.Women);
        var addresses = Deck.Deal(random, count, Addresses);
        var qpv = DealQpv(women);
        var bands = DealBands(kinds);
        return [.. Enumerable.Range(0, count).Select(i => new PersonTraits
        {
            Home = homes[i],
            IsWoman = women[i],
            LivesInQpv = qpv[i],
            Age = random.Between(bands[i].Youngest, bands[i].Oldest),
            Level = levels[i],
            PrescriberKind = kinds[i],
            Address = addresses[i],
        })];
    }

    private bool[] DealQpv(bool[] women)
    {
        var womenCount = women.Count(isWoman => isWoman);
        var rest = Math.Max(1, women.Length - womenCount);
        var amongMen = (PublishedShares.Qpv * women.Length - QpvAmongWomen * womenCount) / rest;
        return DealWithin(women, isWoman => Deck.DealFlags(random, women.Count(each => each == isWoman), isWoman ? QpvAmongWomen : amongMen));
    }

    // Missions locales follow 16 to 25-year-olds only, so their people are young, and fewer of the others are.
    private AgeRange[] DealBands(PrescriberKind[] kinds)
    {
        bool[] isMissionLocale = [.. kinds.Select(kind => kind == PrescriberKind.MissionLocale)];
        var young = isMissionLocale.Count(each => each);
        var others = Math.Max(1, kinds.Length - young);
        var youngElsewhere = Math.Max(0, PublishedShares.Under26 * kinds.Length - young) / others;
        const double older = 1 - PublishedShares.Under26;
        (AgeRange, double)[] elsewhere =
        [
            (AgeRange.Under26, youngElsewhere),
            (AgeRange.Middle, (1 - youngElsewhere) * (older - PublishedShares.From50) / older),
            (AgeRange.Fifty, (1 - youngElsewhere) * (PublishedShares.From50 - PublishedShares.Over50) / older),
            (AgeRange.Over50, (1 - youngElsewhere) * PublishedShares.Over50 / older),
        ];
        return DealWithin(isMissionLocale, isYoungOnly => isYoungOnly
            ? [.. Enumerable.Repeat(AgeRange.Under26, young)]
            : Deck.Deal(random, kinds.Length - young, elsewhere));
    }

    private static T[] DealWithin<T>(bool[] groups, Func<bool, T[]> deal)
    {
        var (yes, no) = (new Queue<T>(deal(true)), new Queue<T>(deal(false)));
        return [.. groups.Select(group => (group ? yes : no).Dequeue())];
    }
}
