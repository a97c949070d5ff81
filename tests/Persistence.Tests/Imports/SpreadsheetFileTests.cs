using System.Globalization;

namespace Matching.Persistence.Tests.Imports;

/// <summary>Files as spreadsheets write them.</summary>
public sealed class SpreadsheetFileTests
{
    [Theory]
    [InlineData("prescripteur_nom;prescripteur_type;reference;prenom;nom;email;;;\nPLIE;PLIE;C1;Camille;Exemple;;;;\nPLIE;PLIE;C2;Dominique;Modèle\nPLIE;PLIE;C3;Sacha;Type;;;;;;\n;;;;;;;;\n")]
    [InlineData("prescripteur_nom,prescripteur_type,reference,prenom,nom,email,,\r\nPLIE,PLIE,C1,Camille,Exemple\r\nPLIE,PLIE,C2,Dominique,Modèle,,,\r\nPLIE,PLIE,C3,Sacha,Type,,,,,\r\n")]
    public async Task Tails_of_separators_are_passed_over_and_rows_may_end_early(string text)
    {
        await using var bench = await LoadedAsync();

        Assert.Equal(new ImportTally(3, 0, 0), (await bench.LoadAsync(ImportKind.Candidates, text)).Tally);
    }

    [Fact]
    public async Task A_value_under_no_name_is_refused_with_its_place()
    {
        await using var bench = await LoadedAsync();

        var report = await bench.ImportAsync(
            ImportKind.Candidates,
            bench.Write("c.csv", "prescripteur_nom;prescripteur_type;reference;prenom;nom;\nPLIE;PLIE;C1;Camille;Exemple;perdu\n"));

        Assert.Equal(("csv.value-without-column", 2L, 6), (report.Faults[0].Code, report.Faults[0].Line!.Value, report.Faults[0].ColumnNumber!.Value));
    }

    [Theory]
    [InlineData("12/05/1994")]
    [InlineData("12/5/1994")]
    [InlineData("12-05-1994")]
    [InlineData("12.05.1994")]
    [InlineData("1994-05-12")]
    [InlineData("1994/05/12")]
    [InlineData("12/05/1994 00:00")]
    [InlineData("12/05/1994 00:00:00")]
    [InlineData("1994-05-12T00:00:00")]
    [InlineData("34466")]
    [InlineData("12 mai 1994")]
    [InlineData("jeudi 12 mai 1994")]
    [InlineData("12-mai-1994")]
    [InlineData("12-May-1994")]
    [InlineData("1994-5-12")]
    [InlineData("1994/5/12")]
    [InlineData("1994.05.12")]
    [InlineData("1994-05-12T00:00:00Z")]
    [InlineData("1994-05-12T00:00:00+02:00")]
    [InlineData("1994-05-12 00:00:00.000")]
    [InlineData("34466,5")]
    [InlineData("34466.25")]
    public async Task A_day_is_read_as_spreadsheets_write_it(string day)
    {
        await using var bench = await LoadedAsync();

        await bench.LoadAsync(
            ImportKind.Candidates,
            $"prescripteur_nom;prescripteur_type;reference;prenom;nom;date_naissance\nPLIE;PLIE;C1;Camille;Exemple;{day}\n");

        Assert.Equal(new DateOnly(1994, 5, 12), Assert.Single(await bench.AllAsync<Candidate>()).BirthDate);
    }

    [Theory]
    [InlineData("date_naissance", "12/05/94", "date.two-digit-year")]
    [InlineData("date_naissance", "12-05-94", "date.two-digit-year")]
    [InlineData("date_naissance", "12-mai-94", "date.two-digit-year")]
    [InlineData("date_naissance", "05/31/1994", "date.format")]
    [InlineData("date_naissance", "1994", "date.format")]
    [InlineData("date_naissance", "mai-94", "date.format")]
    [InlineData("commune_insee", "1004", "insee.leading-zero-lost")]
    [InlineData("code_postal", "1500", "postal-code.leading-zero-lost")]
    [InlineData("telephone", "612345678", "phone.leading-zero-lost")]
    [InlineData("telephone", "6 12 34 56 78", "phone.leading-zero-lost")]
    [InlineData("telephone", "33612345678", "phone.leading-plus-lost")]
    [InlineData("email", "camille@exemple", "email.malformed")]
    [InlineData("email", "camille@exemple.fr ou sacha@exemple.fr", "email.malformed")]
    [InlineData("heures_hebdo_max", "1,200", "number.thousands-or-decimals")]
    [InlineData("heures_12_mois", "1.200", "number.thousands-or-decimals")]
    [InlineData("date_naissance", "1/9/94", "date.two-digit-year")]
    [InlineData("prescripteur_siret", "552017600008", "siret.leading-zero-lost")]
    [InlineData("prescripteur_siret", "1,23457E+13", "code.rounded")]
    public async Task What_a_spreadsheet_spoilt_is_told_as_such(string column, string cell, string code)
    {
        await using var bench = await LoadedAsync();

        var report = await bench.ImportAsync(
            ImportKind.Candidates,
            bench.Write("c.csv", $"prescripteur_nom;prescripteur_type;reference;prenom;nom;{column}\nPLIE;PLIE;C1;Camille;Exemple;{cell}\n"));

        Assert.Equal((code, column), (report.Faults[0].Code, report.Faults[0].Column));
    }

    [Theory]
    [InlineData("postalCodes", "1000", "postal-code.leading-zero-lost")]
    [InlineData("department", "1", "department.leading-zero-lost")]
    [InlineData("region", "1", "region.leading-zero-lost")]
    [InlineData("epciCode", "5520176", "siren.leading-zero-lost")]
    public async Task So_are_the_codes_of_communes(string column, string cell, string code)
    {
        await using var bench = await ImportBench.OnSqliteAsync();

        var report = await bench.ImportAsync(ImportKind.Communes, bench.Write("c.csv", $"insee;name;{column}\n01004;Ambérieu-en-Bugey;{cell}\n"));

        Assert.Equal((code, column), (report.Faults[0].Code, report.Faults[0].Column));
    }

    [Theory]
    [InlineData("departements", "1", "department.leading-zero-lost", "01")]
    [InlineData("departements", "31|9", "department.leading-zero-lost", "09")]
    [InlineData("intercommunalites", "5520176", "siren.leading-zero-lost", "005520176")]
    public async Task So_are_the_areas_of_desks(string column, string cell, string code, string right)
    {
        await using var bench = await LoadedAsync();

        var report = await bench.ImportAsync(ImportKind.Desks, bench.Write("d.csv", $"nom;{column}\nGuichet;{cell}\n"));

        Assert.Equal((code, column), (report.Faults[0].Code, report.Faults[0].Column));
        Assert.Equal(right, FaultWords.Allowed(report.Faults[0], CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_row_need_not_repeat_what_another_one_says_of_the_same_marche()
    {
        const string Header =
            "reference;intitule;acheteur_nom;acheteur_type;base_juridique;nature;debut;heures_requises;lot;titulaire_nom;commune_insee;lieu;fin;;;\n";
        const string First = "M7;École;Ville;PUBLIC;EXECUTION_CONDITION;WORKS;2026-09-01;100;1;Verts\n";
        const string Second = "M7;École;Ville;PUBLIC;EXECUTION_CONDITION;WORKS;2026-09-01;100;2;Jardins;31555;Chantier;31/12/2027;;;\n";
        const string Third = "M7;École;Ville;PUBLIC;EXECUTION_CONDITION;WORKS;2026-09-01;100;3;Net;;;;;;\n";
        await using var bench = await LoadedAsync();

        await bench.LoadAsync(ImportKind.Marches, Header + First + Second + Third);
        var contradicted = await bench.ImportAsync(
            ImportKind.Marches, bench.Write("m.csv", Header + First + Second + Third.Replace("Net;;;;", "Net;31069;Chantier;;", StringComparison.Ordinal)));

        var marche = (await bench.AllAsync<Marche>()).Single(marche => marche.Reference == "M7");
        Assert.Equal(
            (3, "31555", "Chantier", new DateOnly(2027, 12, 31)),
            (marche.Lots.Count, marche.Site?.Commune?.Value, marche.Site?.Label, marche.EndsOn));
        Assert.Equal(
            ("row.conflicting", "commune_insee", 4L, 3L),
            (contradicted.Faults[0].Code, contradicted.Faults[0].Column, contradicted.Faults[0].Line, contradicted.Faults[0].OtherLine));
    }

    [Theory]
    [InlineData("1200 h", 1200.0)]
    [InlineData("1 200,5h", 1200.5)]
    [InlineData("12 H", 12.0)]
    [InlineData("0,125", null)]
    [InlineData("1,200", null)]
    [InlineData("1.200", null)]
    public async Task Hours_may_have_their_unit_and_are_never_guessed(string cell, double? hours)
    {
        await using var bench = await LoadedAsync();

        var report = await bench.ImportAsync(
            ImportKind.Marches,
            bench.Write("m.csv", OwnFiles.Marches.Replace(";500;\n", $";{cell};\n", StringComparison.Ordinal)));

        if (hours is null)
            Assert.Contains(report.Faults[0].Code, new[] { "number.thousands-or-decimals", "hours.precision" });
        else
            Assert.Contains(
                (await bench.AllAsync<Marche>()).SelectMany(marche => marche.Lots).SelectMany(lot => lot.Obligations),
                owed => owed.RequiredHours.Value == (decimal)hours);
    }

    [Fact]
    public async Task Numbers_may_have_blanks_units_and_commas()
    {
        await using var bench = await LoadedAsync();

        await bench.LoadAsync(
            ImportKind.Marches,
            OwnFiles
                .Marches.Replace("part_qpv_listes_pourcent\n", "part_qpv_listes_pourcent;montant_ht\n", StringComparison.Ordinal)
                .Replace(";30\n", ";30 %;1\u202f450\u00a0000,50 €\n", StringComparison.Ordinal));

        var marche = (await bench.AllAsync<Marche>()).Single(marche => marche.Reference == "M1");
        Assert.Equal((30m, 1_450_000.50m), (marche.QpvListFloor!.Value.Percent, marche.AmountExclVat!.Value.Value));
    }

    private static async Task<ImportBench> LoadedAsync()
    {
        var bench = await ImportBench.OnSqliteAsync();
        await bench.LoadAsync(ImportKind.Communes, OwnFiles.Communes);
        return bench;
    }
}
