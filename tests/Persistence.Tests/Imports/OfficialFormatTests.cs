using System.Text;

namespace Matching.Persistence.Tests.Imports;

/// <summary>The publishers' own formats, in small: names of columns and properties as in their files.</summary>
public sealed class OfficialFormatTests
{
    private const string RomeHeader = "\"code_rome\",\"code_fiche_metier\",\"code_ogr\",\"libelle_rome\",\"transition_eco\",\"transition_num\",\"transition_demo\",\"emploi_reglemente\",\"emploi_cadre\",\"code_rome_parent\"\n";

    [Fact]
    public async Task Reads_communes_of_geo_api_gouv_fr()
    {
        await using var bench = await ImportBench.OnSqliteAsync();
        var path = bench.Write("communes.json", """
            [{"nom":"Toulouse","code":"31555","codesPostaux":["31000","31100"],"codeDepartement":"31","codeRegion":"76","codeEpci":"243100518","population":514819,"centre":{"type":"Point","coordinates":[1.4328,43.6007]}},
             {"nom":"Lyon 8e Arrondissement","code":"69388","codesPostaux":["69008"],"codeDepartement":"69","codeRegion":"84","population":85000,"type":"arrondissement-municipal","centre":null}]
            """);

        Assert.Equal(new ImportTally(2, 0, 0), (await bench.ImportAsync(ImportKind.Communes, path)).Tally);
        var communes = (await bench.AllAsync<Commune>()).ToDictionary(commune => commune.Code.ToString());
        Assert.Equal(new Coordinates(43.6007, 1.4328), communes["31555"].Centre);
        Assert.Equal(["31000", "31100"], communes["31555"].PostalCodes.Select(code => code.ToString()));
        Assert.Equal((CommuneKind.Arrondissement, InseeCode.Parse("69123")), (communes["69388"].Kind, communes["69388"].Parent));
    }

    [Fact]
    public async Task Reads_communes_of_etalab_with_their_delegated_ones_and_keeps_what_another_file_said()
    {
        await using var bench = await ImportBench.OnSqliteAsync();
        await bench.LoadAsync(ImportKind.Communes, "insee;name;lat;lon;epciName\n01015;Arboys en Bugey;45.72;5.65;CC Bugey Sud\n");
        var path = bench.Write("communes.json", """
            [{"code":"01015","nom":"Arboys en Bugey","type":"commune-actuelle","departement":"01","region":"84","codesPostaux":["01300"],"population":690,"anciensCodes":["01340"]},
             {"code":"01015","nom":"Arbignieu","type":"commune-deleguee","chefLieu":"01015"}]
            """);

        var report = await bench.ImportAsync(ImportKind.Communes, path);

        Assert.Equal((new ImportTally(1, 1, 0), 0L), (report.Tally, report.PassedOverRows));
        Assert.Equal(new ImportTally(0, 0, 2), (await bench.ImportAsync(ImportKind.Communes, path)).Tally);
        Assert.Equal(
            [("01015", "Arbignieu", "01015"), ("01340", null, "01015")],
            (await bench.AllAsync<FormerCommune>()).OrderBy(former => former.Code).Select(former => (former.Code.Value, former.Name, former.Successor.Value)));
        var commune = Assert.Single(await bench.AllAsync<Commune>());
        Assert.Equal(("Arboys en Bugey", "CC Bugey Sud", 690), (commune.Name, commune.EpciName, commune.Population!.Value));
        Assert.Equal(new Coordinates(45.72, 5.65), commune.Centre);
    }

    [Fact]
    public async Task Reads_the_rome_of_france_travail_and_takes_the_edition_from_the_name()
    {
        await using var bench = await ImportBench.OnSqliteAsync();
        var path = bench.Write("unix_referentiel_code_rome_v460_utf8.csv", RomeHeader
            + "\"I1107\",\"1\",\"2\",\"Responsable d'atelier\",\"Emploi Blanc\",\"\",\"\",\"N\",\"N\",\"I1607\"\n\"I1607\",\"1\",\"2\",\"Réparateur\",\"\",\"\",\"\",\"N\",\"N\",\"I1607\"\n");
        await bench.ImportAsync(ImportKind.Rome, path);
        var domains = bench.Write("unix_cr_gd_dp_v460_utf8.csv",
            "\"code_rome\",\"libelle_rome\",\"code_grand_domaine\",\"libelle_grand_domaine\",\"code_domaine_professionel\",\"libelle_domaine_professionel\"\n\"I1107\",\"Responsable d'atelier\",\"I\",\"Installation et maintenance\",\"I11\",\"Encadrement\"\n");

        Assert.Equal(new ImportTally(0, 1, 0), (await bench.ImportAsync(ImportKind.Rome, domains)).Tally);
        Assert.Equal(new ImportTally(0, 0, 2), (await bench.ImportAsync(ImportKind.Rome, path)).Tally);
        var occupation = (await bench.AllAsync<Occupation>()).Single(one => one.Code.Value == "I1107");
        Assert.Equal(("4.0-v460", "I1607", "Encadrement"), (occupation.RomeVersion, occupation.ParentCode.Value, occupation.DomainLabel));
    }

    [Fact]
    public async Task Reads_the_mobilities_of_rome_3_47_and_keeps_the_nearest_of_several()
    {
        await using var bench = await ImportBench.OnSqliteAsync();
        await bench.LoadAsync(ImportKind.Rome, OwnFiles.Rome);
        var path = bench.Write("unix_rubrique_mobilite_v347_utf8.csv",
            "\"code_rome\",\"code_rome_cible\",\"code_appellation_source\",\"code_appellation_cible\",\"code_type_mobilite\",\"libelle_type_mobilite\"\n"
            + "\"F1703\",\"F1702\",\"12\",\"\",\"2\",\"Evolution\"\n\"F1703\",\"F1702\",\"\",\"\",\"1\",\"Proche\"\n\"F1703\",\"F1703\",\"\",\"\",\"1\",\"Proche\"\n\"K2204\",\"A1203\",\"\",\"34\",\"2\",\"Evolution\"\n");

        var first = await bench.ImportAsync(ImportKind.RomeProximity, path);

        Assert.Equal((new ImportTally(2, 0, 0), 1L), (first.Tally, first.PassedOverRows));
        Assert.Equal(new ImportTally(0, 0, 2), (await bench.ImportAsync(ImportKind.RomeProximity, path)).Tally);
        var paths = (await bench.AllAsync<OccupationProximity>()).ToDictionary(one => one.From.Value);
        Assert.Equal(
            (OccupationProximityKind.Close, OccupationProximityScope.Job, "3-v347"),
            (paths["F1703"].Kind, paths["F1703"].Scope, paths["F1703"].RomeVersion));
        Assert.Equal((OccupationProximityKind.Evolution, OccupationProximityScope.Appellation), (paths["K2204"].Kind, paths["K2204"].Scope));
    }

    [Fact]
    public async Task Reads_the_mobilities_of_rome_4_and_replaces_a_pair_that_changed()
    {
        await using var bench = await ImportBench.OnSqliteAsync();
        await bench.LoadAsync(ImportKind.Rome, OwnFiles.Rome);
        await bench.LoadAsync(ImportKind.RomeProximity, "from,to,kind,scope\nF1703,F1702,close,job\n");

        var report = await bench.ImportAsync(
            ImportKind.RomeProximity,
            bench.Write("unix_rubrique_mobilite_v461_utf8.csv", "code_rome,code_rome_cible,numero_ordre\nF1703,F1702,1\nF1703,K2204,2\n"));

        Assert.Equal(new ImportTally(1, 1, 0), report.Tally);
        Assert.All(
            await bench.AllAsync<OccupationProximity>(),
            one => Assert.Equal((OccupationProximityKind.Evolution, "4.0-v461"), (one.Kind, one.RomeVersion)));
    }

    [Theory]
    [InlineData("""{"CODE_QP":"QP031010","NOM_QP":"Empalot","COMMUNE_QP":"Toulouse, Pierrefitte"}""", "2015-01-01", 1)]
    [InlineData("""{"code_qp":"QN03101M","lib_qp":"Empalot","insee_com":"31555, 31069"}""", "2024-01-01", 0)]
    [InlineData("""{"code_qp":"QN97401N","lib_qp":"Empalot","insee_com":"31555"}""", "2025-01-01", 0)]
    public async Task Reads_qpv_of_both_generations(string properties, string validFrom, int warnings)
    {
        await using var bench = await ImportBench.OnSqliteAsync();
        await bench.LoadAsync(ImportKind.Communes, OwnFiles.Communes);
        var path = bench.Write("qpv.geojson", $$$"""
            {"type":"FeatureCollection","name":"x","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}},"features":[
            {"type":"Feature","properties":{{{properties}}},"geometry":{"type":"MultiPolygon","coordinates":[[[[1.44,43.6,0],[1.45,43.6,0],[1.45,43.61,0],[1.44,43.6,0]]]]}}]}
            """);

        var report = await bench.ImportAsync(ImportKind.Qpv, path);

        Assert.Equal((new ImportTally(1, 0, 0), (long)warnings), (report.Tally, report.WarningCount));
        var qpv = Assert.Single(await bench.AllAsync<Qpv>());
        Assert.Equal(DateOnly.Parse(validFrom, System.Globalization.CultureInfo.InvariantCulture), qpv.ValidFrom);
        Assert.Contains(InseeCode.Parse("31555"), qpv.Communes);
    }

    [Fact]
    public async Task Mends_a_perimeter_that_touches_itself_and_says_so()
    {
        await using var bench = await ImportBench.OnSqliteAsync();
        var path = bench.Write("qpv.geojson", """
            {"features":[{"type":"Feature","properties":{"code":"QP031010","name":"Empalot"},"geometry":{"type":"Polygon","coordinates":[[[1.44,43.60],[1.45,43.60],[1.45,43.61],[1.445,43.60],[1.44,43.61],[1.44,43.60]]]}}]}
            """);

        var report = await bench.ImportAsync(ImportKind.Qpv, path);

        Assert.Equal("geometry.repaired", Assert.Single(report.Warnings).Code);
        Assert.True(Assert.Single(await bench.AllAsync<Qpv>()).Perimeter.IsValid);
    }

    [Fact]
    public async Task Reads_windows_1252_and_says_so()
    {
        await using var bench = await ImportBench.OnSqliteAsync();
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("insee;name\r\n31033;Auzeville-Tolosane\r\n31044;Balma-Gramont « été »\n");

        var report = await bench.ImportAsync(ImportKind.Communes, bench.Write("communes.csv", bytes));

        Assert.Equal((FileEncoding.Windows1252, true), (report.Encoding, report.HasMixedLineEnds));
        Assert.Contains("Balma-Gramont « été »", (await bench.AllAsync<Commune>()).Select(commune => commune.Name));
    }

    [Theory]
    [InlineData("insee,name\n31555,\"Tou\nlouse, Haute-Garonne\"\n")]
    [InlineData("\ufeffINSEE;Nom\n31555;\"Tou\nlouse, Haute-Garonne\"\n")]
    [InlineData("Code commune\tNom\n\n31555\t\"Tou\nlouse, Haute-Garonne\"\n;\n")]
    public async Task Reads_any_usual_separator_with_or_without_byte_order_mark(string text)
    {
        await using var bench = await ImportBench.OnSqliteAsync();

        var report = await bench.ImportAsync(
            ImportKind.Communes,
            bench.Write("communes.csv", text.Replace(";\n", text.Contains('\t', StringComparison.Ordinal) ? "\t\n" : ";\n", StringComparison.Ordinal)));

        Assert.True(report.IsWritten, string.Join('\n', report.Faults));
        Assert.Equal("Tou\nlouse, Haute-Garonne", Assert.Single(await bench.AllAsync<Commune>()).Name);
    }
}
