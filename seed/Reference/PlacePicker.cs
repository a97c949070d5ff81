using Matching.Seed.Randomness;

namespace Matching.Seed.Reference;

/// <summary>Places made-up people and sites on real ground.</summary>
internal static class PlacePicker
{
    private const double SmallTownKilometres = 0.7, CityKilometres = 3;

    // The 10,000 inhabitants that a radius of about 1 km goes with; the area grows with the inhabitants.
    private const double InhabitantsOfOneKilometre = 10_000;

    /// <summary>A point around the centre of a commune, more spread in a large one.</summary>
    public static Coordinates Near(SeedRandom random, SeedCommune commune)
    {
        var radius = Math.Clamp(Math.Sqrt(commune.Weight / InhabitantsOfOneKilometre), SmallTownKilometres, CityKilometres);
        return InDisc(random, commune.Centre, radius);
    }

    /// <summary>A point in a made-up QPV, well inside its perimeter.</summary>
    public static Coordinates Inside(SeedRandom random, DemoArea area) => InDisc(random, area.Centre, area.Radius.Value * 0.95);

    // The square root makes every square metre of the disc as likely.
    private static Coordinates InDisc(SeedRandom random, Coordinates centre, double kilometres) =>
        CirclePerimeter.Away(centre, kilometres * Math.Sqrt(random.Unit()), 2 * Math.PI * random.Unit());
}
