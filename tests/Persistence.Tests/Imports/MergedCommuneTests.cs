namespace Matching.Persistence.Tests.Imports;

/// <summary>Files that still name communes which were merged into others.</summary>
public sealed class MergedCommuneTests
{
    private const string Communes = """
        [{"code":"93066","nom":"Saint-Denis","type":"commune-actuelle","departement":"93","anciensCodes":["93059"]},
         {"code":"93059","nom":"Pierrefitte-sur-Seine","type":"commune-deleguee","chefLieu":"93066"}]
        """;

    [Fact]
    public async Task A_person_of_a_merged_commune_lives_in_its_successor_and_the_report_says_so()
    {
        await using var bench = await ImportBench.OnSqliteAsync();
        await bench.ImportAsync(ImportKind.Communes, bench.Write("communes.json", Communes));

        var report = await bench.LoadAsync(
            ImportKind.Candidates,
            "prescripteur_nom;prescripteur_type;reference;prenom;nom;commune_insee\nPLIE;PLIE;C1;Zoé;Modèle;93059\n");

        Assert.Equal("93066", Assert.Single(await bench.AllAsync<Candidate>()).Commune!.Value.Value);
        var warning = Assert.Single(report.Warnings);
        Assert.Equal(("insee.merged", "93059", "93066"), (warning.Code, warning.Value, (string)warning.Bounds.Single()));
    }

    [Fact]
    public async Task Insee_s_own_file_tells_what_succeeded_what()
    {
        await using var bench = await ImportBench.OnSqliteAsync();

        var report = await bench.LoadAsync(ImportKind.Communes, "TYPECOM,COM,REG,DEP,LIBELLE,COMPARENT\nCOM,93066,11,93,Saint-Denis,\nARM,75111,11,75,Paris 11e Arrondissement,75056\nCOMD,93059,,,Pierrefitte-sur-Seine,93066\nCOMA,02009,,,Alincourt,\n");

        Assert.Equal((new ImportTally(3, 0, 0), 1L), (report.Tally, report.PassedOverRows));
        Assert.Equal(["75111", "93066"], (await bench.AllAsync<Commune>()).Select(commune => commune.Code.Value).Order());
        Assert.Equal("93066", Assert.Single(await bench.AllAsync<FormerCommune>()).Successor.Value);
    }

    [Fact]
    public async Task Communes_with_their_predecessors_come_back_from_an_export()
    {
        await using var bench = await ImportBench.OnSqliteAsync();
        await bench.ImportAsync(
            ImportKind.Communes,
            bench.Write("communes.json", Communes.Replace("\"93059\"]", "\"93059\",\"75066\"]", StringComparison.Ordinal)));
        await using var copy = await ImportBench.OnSqliteAsync();
        using var file = new MemoryStream();
        await bench.ExportAsync(ImportKind.Communes, file);

        await copy.ImportAsync(ImportKind.Communes, copy.Write("copy.csv", file.ToArray()));

        Assert.Equal(await bench.AllAsync<FormerCommune>(), await copy.AllAsync<FormerCommune>());
        Assert.Equal((await bench.AllAsync<Commune>()).Select(commune => commune.Name), (await copy.AllAsync<Commune>()).Select(commune => commune.Name));
    }

    [Fact]
    public async Task Job_titles_of_france_travail_are_read_and_come_back_from_an_export()
    {
        await using var bench = await ImportBench.OnSqliteAsync();
        await bench.LoadAsync(ImportKind.Rome, OwnFiles.Rome);
        var path = bench.Write("unix_referentiel_appellation_v460_utf8.csv",
            "\"code_ogr\",\"libelle_appellation_long\",\"libelle_appellation_court\",\"code_rome\",\"transition_eco\",\"classification\",\"origine\",\"peu_usite\"\n"
            + "\"16325\",\"Maçon / Maçonne\",\"Maçon / Maçonne\",\"F1703\",\"\",\"PRINCIPALE\",\"\",\"N\"\n\"16326\",\"Maçon-fumiste / Maçonne-fumiste\",\"\",\"F1703\",\"\",\"SYNONYME\",\"\",\"O\"\n");

        Assert.Equal(new ImportTally(2, 0, 0), (await bench.ImportAsync(ImportKind.RomeAppellations, path)).Tally);
        Assert.Equal(new ImportTally(0, 0, 2), (await bench.ImportAsync(ImportKind.RomeAppellations, path)).Tally);
        using var file = new MemoryStream();
        await bench.ExportAsync(ImportKind.RomeAppellations, file);
        Assert.Equal(new ImportTally(0, 0, 2), (await bench.ImportAsync(ImportKind.RomeAppellations, bench.Write("copy.csv", file.ToArray()))).Tally);
        Assert.Equal(
            [(true, false), (false, true)],
            (await bench.AllAsync<Appellation>()).OrderBy(title => title.Ogr).Select(title => (title.IsPrincipal, title.IsRare)));
    }
}
