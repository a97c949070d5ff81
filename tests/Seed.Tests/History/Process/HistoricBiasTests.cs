using Matching.Seed.Candidates;
using Matching.Seed.History.Process;
using Matching.Seed.Structures;

namespace Matching.Seed.Tests.History.Process;

public class HistoricBiasTests
{
    private static readonly PersonTraits Man = new()
    {
        Home = SeedTerritory.Of(Worlds.Default.Reference)[0],
        IsWoman = false,
        LivesInQpv = false,
        Age = 40,
        Level = QualificationLevel.Level3,
        PrescriberKind = PrescriberKind.FranceTravail,
        Address = AddressKnowledge.House,
    };

    private static readonly Offer Mason = Worlds.Default.History.Offers.First(offer => offer.Rome.Value == "F1703");
    private static readonly Offer Cleaner = Worlds.Default.History.Offers.First(offer => offer.Rome.Value == "K2204");

    [Fact]
    public void Takes_from_women_in_construction_only()
    {
        var bias = new HistoricBias(1);
        Assert.Equal(HistoricBias.WomanInConstruction, bias.AtSelection(Man with { IsWoman = true }, Mason));
        Assert.Equal(0, bias.AtSelection(Man with { IsWoman = true }, Cleaner));
        Assert.Equal(0, bias.AtSelection(Man, Mason));
    }

    [Fact]
    public void Adds_up_for_residents_of_QPV_and_people_over_50_and_grows_with_its_strength()
    {
        var both = Man with { LivesInQpv = true, Age = 51 };
        Assert.Equal(HistoricBias.QpvResident + HistoricBias.Over50, new HistoricBias(1).AtSelection(both, Cleaner), 1e-12);
        Assert.Equal(3 * new HistoricBias(1).AtSelection(both, Cleaner), new HistoricBias(3).AtSelection(both, Cleaner), 1e-12);
        Assert.Equal(0, new HistoricBias(1).AtSelection(Man with { Age = 50 }, Cleaner));
    }

    [Fact]
    public void Is_expected_by_prescripteurs_in_part_and_absent_at_strength_0()
    {
        var woman = Man with { IsWoman = true };
        Assert.Equal(HistoricBias.Anticipated * HistoricBias.WomanInConstruction, new HistoricBias(1).AtProposal(woman, Mason), 1e-12);
        Assert.Equal(0, new HistoricBias(0).AtProposal(woman, Mason));
    }

    [Fact]
    public void Spreads_beyond_construction_when_it_is_stronger_and_still_lets_people_be_proposed()
    {
        var woman = Man with { IsWoman = true };
        Assert.Equal(4 * HistoricBias.WomanInConstruction, new HistoricBias(5).AtSelection(woman, Cleaner), 1e-12);
        Assert.Equal(new HistoricBias(1).AtProposal(woman, Mason), new HistoricBias(5).AtProposal(woman, Mason), 1e-12);
    }
}
