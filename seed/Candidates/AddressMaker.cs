using Matching.Seed.Randomness;
using Matching.Seed.Reference;
using Matching.Seed.Structures;

namespace Matching.Seed.Candidates;

/// <summary>Makes addresses that do not exist, at points inside or outside the made-up QPV.</summary>
internal sealed class AddressMaker(SeedRandom random, DemoNames names, ReferenceExtract extract, DateOnly today)
{
    private readonly IReadOnlyList<DemoArea> _inForce = [.. extract.Areas.Where(area => area.Qpv.IsInForceOn(today))];

    /// <summary>Makes an address.</summary>
    /// <param name="traits">Where the person lives, and what the file knows of it.</param>
    public Address Make(PersonTraits traits)
    {
        var (commune, point) = traits.LivesInQpv ? PickInside(traits.Home) : PickOutside(traits.Home);
        return new()
        {
            Street = names.Street(),
            PostalCode = random.Pick(commune.Commune.PostalCodes),
            Commune = commune.Commune.Code,
            Geocoding = traits.Address switch
            {
                AddressKnowledge.House => Placed(point, GeocodingPrecision.HouseNumber, 0.82 + 0.16 * random.Unit()),
                AddressKnowledge.CommuneOnly => Placed(commune.Centre, GeocodingPrecision.Municipality, 0.4 + 0.3 * random.Unit()),
                _ => null,
            },
        };
    }

    private (SeedCommune Commune, Coordinates Point) PickInside(SeedTerritory home)
    {
        var area = random.Pick([.. _inForce.Where(each => home.Holds(each.Qpv.Communes[0]))], each => each.Radius.Value * each.Radius.Value);
        return (home.Commune(area.Qpv.Communes[0].Value), PlacePicker.Inside(random, area));
    }

    private (SeedCommune Commune, Coordinates Point) PickOutside(SeedTerritory home)
    {
        while (true)
        {
            var commune = random.Pick(home.Communes, each => each.Weight);
            var point = PlacePicker.Near(random, commune);
            if (_inForce.All(area => area.Centre.DistanceTo(point) > area.Radius)) return (commune, point);
        }
    }

    private Geocoding Placed(Coordinates point, GeocodingPrecision precision, double score) => new()
    {
        Point = point,
        Precision = precision,
        Score = Math.Round(score, 2),
        DoneOn = today.AddDays(-random.Between(1, 300)),
    };
}
