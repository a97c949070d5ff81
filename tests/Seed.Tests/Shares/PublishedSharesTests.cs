using System.Text.Json;
using Matching.Seed.Shares;

namespace Matching.Seed.Tests.Shares;

public class PublishedSharesTests
{
    [Theory]
    [InlineData("femmes", PublishedShares.Women)]
    [InlineData("qpv", PublishedShares.Qpv)]
    [InlineData("sans_qualification", PublishedShares.Unqualified)]
    [InlineData("moins_26", PublishedShares.Under26)]
    [InlineData("deld", PublishedShares.Deld)]
    [InlineData("plus_50", PublishedShares.Over50)]
    public void Are_those_of_the_typology_of_2019(string label, double share) =>
        Assert.Equal(Table(PublishedShares.Typology)[label], share * 100, 1e-9);

    [Fact]
    public void Are_those_of_the_age_bands() =>
        Assert.Equal(PublishedShares.From50 * 100, Table(PublishedShares.Ages)["50+"], 1e-9);

    [Fact]
    public void Are_those_of_the_levels_where_the_pairing_is_known()
    {
        var table = Table("a19.qualification");
        Assert.Equal(table["Aucune qualification"], Of(PublishedShares.Levels, QualificationLevel.Unqualified));
        Assert.Equal(table["2e annee BEP/CAP"], Of(PublishedShares.Levels, QualificationLevel.BelowLevel3));
        Assert.Equal(table["BEP/CAP"], Of(PublishedShares.Levels, QualificationLevel.Level3));
        Assert.Equal(table["BAC"], Of(PublishedShares.Levels, QualificationLevel.Level4));
        Assert.Equal(table["BAC+2"], Of(PublishedShares.Levels, QualificationLevel.Level5));
        Assert.Equal(table.Values.Sum(), PublishedShares.Levels.Sum(each => each.Share));
    }

    [Fact]
    public void Are_those_of_the_prescribers()
    {
        var table = Table("a19.prescribers");
        Assert.Equal(table["Pole emploi"], Of(PublishedShares.Prescribers, PrescriberKind.FranceTravail));
        Assert.Equal(
            table.Where(row => row.Key.StartsWith("Mission locale", StringComparison.Ordinal)).Sum(row => row.Value),
            Of(PublishedShares.Prescribers, PrescriberKind.MissionLocale));
        Assert.Equal(table["SIAE"] + table["EA-ESAT"], Of(PublishedShares.Prescribers, PrescriberKind.Siae));
        Assert.Equal(1_286, PublishedShares.Prescribers.Sum(each => each.Share));
    }

    [Fact]
    public void Are_those_of_the_labelled_contract_tables()
    {
        var (later, earlier) = (Table("a19.state_contracts"), Table("a17.state_contracts"));
        Assert.Equal(later["CDD"] + earlier["CDD"], Of(PublishedShares.Contracts, ContractType.Cdd));
        Assert.Equal(later["CDDi"], Of(PublishedShares.Contracts, ContractType.Cddi));
        Assert.Equal(later["CDI"] + earlier["CDI"], Of(PublishedShares.Contracts, ContractType.Cdi));
        Assert.Equal(later["CTT"] + earlier["CTT"], Of(PublishedShares.Contracts, ContractType.Ctt));
        Assert.Equal(later["CTTi"] + earlier["CTTI"], Of(PublishedShares.Contracts, ContractType.Ctti));
        Assert.Equal(later["Contrat MAD"] + earlier["CMAD"], Of(PublishedShares.Contracts, ContractType.Mad));
        Assert.Equal(later["Professionnalisation"] + earlier["Contrat de Professionnalisation"], Of(PublishedShares.Contracts, ContractType.Cpro));
        Assert.Equal(later["Apprentissage"] + earlier["Contrat d'Apprentissage"], Of(PublishedShares.Contracts, ContractType.Apprenticeship));
        Assert.Equal(later.Values.Sum() + earlier.Values.Sum() - later["Contrat d'avenir"], PublishedShares.Contracts.Sum(each => each.Share));
    }

    [Fact]
    public void Are_those_of_sectors_legal_bases_and_follow_ups()
    {
        var sectors = Table("a19.state_sectors");
        Assert.Equal(sectors["Batiment"], Of(PublishedShares.Sectors, MarcheSector.Building));
        Assert.Equal(sectors.Values.Sum(), PublishedShares.Sectors.Sum(each => each.Share));
        Assert.Equal(sectors.Values.Order(), PublishedShares.Sectors.Select(each => each.Share).Order());
        Assert.Equal(Table("a19.by_legal_basis_marches").Values.Order(), PublishedShares.LegalBases.Select(each => each.Share).Order());
        var followUps = Table("a17.followup12m");
        Assert.Equal(PublishedShares.FollowUpKnown, followUps["situations_renseignees"] / followUps["cohorte"], 1e-12);
        Assert.Equal(PublishedShares.EmployedAfterTwelveMonths * 100, followUps["en_emploi_pct"], 1e-9);
    }

    private static double Of<T>(IReadOnlyList<(T Value, double Share)> shares, T value) => shares.Single(each => each.Value!.Equals(value)).Share;

    private static Dictionary<string, double> Table(string id)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Shared.File("data/seeds/seed-figures.json")));
        return document.RootElement.GetProperty("tables").EnumerateArray()
            .Single(table => table.GetProperty("id").GetString() == id).GetProperty("rows").EnumerateArray()
            .ToDictionary(row => row.GetProperty("label").GetString()!, row => row.GetProperty("value").GetDouble());
    }
}
