namespace Matching.Persistence.Tests.Imports;

/// <summary>What an installation starts from: structures by their category, desks with their territory and their settings.</summary>
public sealed class StructureAndDeskImportTests
{
    private const string Communes = "insee;name;epciCode\n31555;Toulouse;243100518\n69123;Lyon;200046977\n";

    [Fact]
    public async Task A_file_makes_structures_of_every_category_and_a_siret_finds_one_whatever_its_name()
    {
        await using var bench = await LoadedAsync();
        var first = await bench.LoadAsync(ImportKind.Structures,
            "categorie;nom;siret;type;commune_insee;habilitation\nprescripteur;PLIE;;PLIE;31555;VALIDATED\nentreprise;Verts;73282932000074;;69123;\nacheteur;Ville;;PUBLIC;;\nPORTEUSE;Étape;;ACI;;\n");
        var second = await bench.LoadAsync(ImportKind.Structures, "categorie;nom;siret\nentreprise;Les Verts;732 829 320 00074\nprescripteur;plie;\n");

        Assert.Equal((new ImportTally(4, 0, 0), new ImportTally(0, 2, 0)), (first.Tally, second.Tally));
        Assert.Equal(
            ("Les Verts", "69123"),
            Assert.Single(await bench.AllAsync<Contractor>()) is var contractor ? (contractor.Name, contractor.Commune.ToString()) : default);
        Assert.Equal(
            (PrescriberKind.Plie, PrescriberAuthorisation.Validated),
            Assert.Single(await bench.AllAsync<Prescriber>()) is var prescriber ? (prescriber.Kind, prescriber.Authorisation) : default);
        Assert.Equal(CarrierKind.Aci, Assert.Single(await bench.AllAsync<CarrierEmployer>()).Kind);
        Assert.Equal(BuyerKind.Public, Assert.Single(await bench.AllAsync<Buyer>()).Kind);
    }

    [Theory]
    [InlineData("entreprise;Verts;PLIE;;", "structure.not-of-category", "type")]
    [InlineData("acheteur;Ville;PUBLIC;31555;", "structure.not-of-category", "commune_insee")]
    [InlineData("prescripteur;Nouveau;;;", "structure.kind-missing", "type")]
    [InlineData("prescripteur;Nouveau;PUBLIC;;", "choice.unknown", "type")]
    [InlineData("client;Ville;PUBLIC;;", "choice.unknown", "categorie")]
    [InlineData(";Ville;PUBLIC;;", "value.missing", "categorie")]
    [InlineData("prescripteur;Nouveau;PLIE;31999;", "insee.unknown", "commune_insee")]
    public async Task A_row_that_does_not_fit_its_category_is_refused_at_its_column(string row, string code, string column)
    {
        await using var bench = await LoadedAsync();

        var report = await bench.ImportAsync(ImportKind.Structures, bench.Write("structures.csv", $"categorie;nom;type;commune_insee;habilitation\n{row}\n"));

        Assert.False(report.IsWritten);
        Assert.Equal((code, column), report.Faults[0] is var fault ? (fault.Code, fault.Column) : default);
    }

    [Fact]
    public async Task A_desk_is_made_with_its_floors_and_changed_in_what_a_second_file_says()
    {
        await using var bench = await LoadedAsync();
        await bench.LoadAsync(ImportKind.Desks, "nom;departements;intercommunalites;npnru_operations_pourcent;age_senior\nGuichet;31;200046977;7,5;52\n");
        var made = Assert.Single(await bench.AllAsync<ClauseDesk>());
        var again = await bench.LoadAsync(ImportKind.Desks, "nom;npnru_gestion_urbaine_pourcent;departements\nguichet;12;69|31\n");
        var changed = Assert.Single(await bench.AllAsync<ClauseDesk>());

        Assert.Equal(
            (new Share(0.075m), new Share(0.10m), 52),
            (made.Settings.NpnruCharter.Operations, made.Settings.NpnruCharter.LocalUrbanManagement, made.Settings.SeniorAge));
        Assert.Equal(new ImportTally(0, 1, 0), again.Tally);
        Assert.Equal(
            (made.Id, made.Version + 1, new Share(0.075m), new Share(0.12m), 52),
            (
                changed.Id,
                changed.Version,
                changed.Settings.NpnruCharter.Operations,
                changed.Settings.NpnruCharter.LocalUrbanManagement,
                changed.Settings.SeniorAge));
        Assert.Equal(["69", "31"], changed.TerritoryDepartments);
        Assert.Equal(["200046977"], changed.TerritoryEpciCodes);
    }

    [Theory]
    [InlineData("nom;departements\nGuichet;\n", "desk.no-territory", "departements")]
    [InlineData("nom;departements\nGuichet;13\n", "desk.unknown-area", "departements")]
    [InlineData("nom;intercommunalites\nGuichet;243100519\n", "siren.checksum", "intercommunalites")]
    [InlineData("nom;intercommunalites\nGuichet;552017600\n", "desk.unknown-area", "intercommunalites")]
    [InlineData("nom;departements;npnru_operations_pourcent\nGuichet;31;4\n", "number.decimal", "npnru_operations_pourcent")]
    [InlineData("nom;departements;regles\nGuichet;31;autres\n", "settings.rule-set", "regles")]
    public async Task A_desk_in_charge_of_nothing_or_below_the_charter_is_refused(string file, string code, string column)
    {
        await using var bench = await LoadedAsync();

        var report = await bench.ImportAsync(ImportKind.Desks, bench.Write("desks.csv", file));

        Assert.False(report.IsWritten);
        Assert.Equal((code, column), report.Faults[0] is var fault ? (fault.Code, fault.Column) : default);
        Assert.Empty(await bench.AllAsync<ClauseDesk>());
    }

    private static async Task<ImportBench> LoadedAsync()
    {
        var bench = await ImportBench.OpenAsync(new SqliteDatabase());
        await bench.LoadAsync(ImportKind.Communes, Communes);
        return bench;
    }
}
