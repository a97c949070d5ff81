using Matching.Api.Matches;

namespace Matching.Api.Tests.Matches;

public sealed class PseudonymsTests
{
    private static readonly Actor Company = Actor.Entreprise("one", new(new Guid("00000000-0000-0000-0000-0000000000c1")));
    private static readonly OfferId Offer = new(new Guid("00000000-0000-0000-0000-0000000000f1"));
    private static readonly CandidateId Person = new(new Guid("00000000-0000-0000-0000-0000000000b1"));

    private readonly Pseudonyms _names = new([.. Enumerable.Range(0, 32).Select(number => (byte)number)]);

    [Fact]
    public void A_company_knows_a_person_by_one_name_in_one_list_of_one_offer_only()
    {
        var other = Actor.Entreprise("other", new(new Guid("00000000-0000-0000-0000-0000000000c2")));
        string[] names =
        [
            _names.Of(Company, Offer, Person, [1]),
            _names.Of(Company, Offer, Person, [2]),
            _names.Of(Company, Offer, Person),
            _names.Of(Company, new OfferId(Person.Value), Person, [1]),
            _names.Of(Company, Offer, new CandidateId(Offer.Value), [1]),
            _names.Of(other, Offer, Person, [1]),
            _names.Of(Company, Person),
            new Pseudonyms(new byte[32]).Of(Company, Offer, Person, [1]),
        ];

        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.All(names, name => Assert.Matches("^P-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$", name));
        Assert.Equal(names[0], _names.Of(Company, Offer, Person, [1]));
    }
}
