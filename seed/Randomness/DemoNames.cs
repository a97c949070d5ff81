using System.Globalization;
using Bogus;
using Bogus.DataSets;

namespace Matching.Seed.Randomness;

/// <summary>Names, streets and contacts of people and companies that do not exist, by Bogus in its French locale.</summary>
internal sealed class DemoNames
{
    // Kept by ARCEP for works of fiction (plan national de numérotation, decision 2018-0881).
    private const string FictionalMobile = "063998";

    private readonly Faker _faker;

    /// <summary>Starts the sequence of names of one part.</summary>
    public DemoNames(SeedRandom random) =>
        _faker = new Faker("fr") { Random = new Randomizer(random.Between(0, int.MaxValue - 1)) };

    /// <summary>A first name.</summary>
    public string FirstName(bool woman) => _faker.Name.FirstName(woman ? Name.Gender.Female : Name.Gender.Male);

    /// <summary>A family name.</summary>
    public string LastName() => _faker.Name.LastName();

    /// <summary>A house number and street.</summary>
    public string Street() => string.Create(CultureInfo.InvariantCulture, $"{_faker.Random.Int(1, 120)} {_faker.Address.StreetName()}");

    /// <summary>A company's name, said to be fictional.</summary>
    /// <remarks>Bogus writes "and" in every locale.</remarks>
    public string Company() => $"{_faker.Company.CompanyName().Replace(" and ", " et ", StringComparison.Ordinal)} (fictif)";

    /// <summary>An address at a domain kept for examples (RFC 2606).</summary>
    public string Email(string firstName, string lastName, int number) =>
        _faker.Internet.Email(firstName, lastName, "example.org", number.ToString(CultureInfo.InvariantCulture)).ToLowerInvariant();

    /// <summary>A mobile number in the range for fiction, in international form.</summary>
    public static string Phone(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"+33{FictionalMobile[1..]}{number % 10_000:0000}");
}
