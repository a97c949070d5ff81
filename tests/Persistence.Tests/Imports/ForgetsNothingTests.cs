namespace Matching.Persistence.Tests.Imports;

/// <summary>What a second file leaves empty, or does not know, stays as the first one said.</summary>
public sealed class ForgetsNothingTests
{
    private const string OfferNeeds = "reference;marche_reference;titulaire_nom;intitule;rome;type_contrat;mode;debut";
    private const string OfferKeys = "O1;M1;Verts;Agent d'entretien;A1203;CDI;DIRECT_HIRE;2026-04-01";
    private const string CandidateNeeds = "prescripteur_nom;prescripteur_type;reference;prenom;nom";
    private const string CandidateKeys = "PLIE;PLIE;C1;Camille;Exemple";

    [Theory]
    [InlineData(";postes;permis;amiante;transport_en_commun;lieu", ";;;;;")]
    [InlineData("", "")]
    public async Task An_offer_keeps_what_empty_cells_and_absent_columns_do_not_say(string columns, string cells)
    {
        await using var bench = await LoadedAsync(ImportKind.Offers);
        await bench.LoadAsync(ImportKind.Offers,
            $"{OfferNeeds};commune_insee;postes;permis;amiante;transport_en_commun;lieu;niveau_minimum;niveau_exige\n{OfferKeys};31555;3;PERMIS-B;oui;YES;Chantier;V;oui\n");
        var before = Assert.Single(await bench.AllAsync<Offer>());

        var again = await bench.LoadAsync(ImportKind.Offers, $"{OfferNeeds}{columns}\n{OfferKeys}{cells}\n");

        Assert.Equal(new ImportTally(0, 0, 1), again.Tally);
        Assert.Equal(StoredJson.Write(before), StoredJson.Write(Assert.Single(await bench.AllAsync<Offer>())));
        Assert.Equal(
            (3, true, true, TransitReachability.Yes, "Chantier"),
            (before.Openings, before.IsListedAsbestosWork, before.IsMinLevelMandatory, before.TransitReachable, before.Site.Label));
    }

    [Fact]
    public async Task A_candidate_changes_in_what_is_named_only()
    {
        await using var bench = await LoadedAsync(ImportKind.Candidates);
        await bench.LoadAsync(ImportKind.Candidates,
            $"{CandidateNeeds};disponible_le;heures_hebdo_min;horaires_acceptes;metiers;heures_12_mois;mois_12_mois;travail_jusqu_au;situations;permis\n"
            + $"{CandidateKeys};2026-04-01;20;DAY|NIGHT;F1703:45|F1702:30:12.5km;100;3;2026-01-31;RSA:2024-11-01|REFUGEE;PERMIS-B:2020-01-01:2035-01-01\n");

        await bench.LoadAsync(
            ImportKind.Candidates,
            $"{CandidateNeeds};heures_hebdo_max;metiers;heures_12_mois;situations;permis\n{CandidateKeys};30;F1703;120;RSA;PERMIS-B|AIPR\n");
        var file = Assert.Single(await bench.AllAsync<Candidate>());

        Assert.Equal(
            (new DateOnly(2026, 4, 1), 20m, 30m),
            (file.Availability!.From, file.Availability.WeeklyHoursMin!.Value.Value, file.Availability.WeeklyHoursMax!.Value.Value));
        Assert.Equal([Shift.Day, Shift.Night], file.Availability.ShiftsAccepted!);
        Assert.Equal([new(RomeCode.Parse("F1703"), new TravelMinutes(45))], file.JobTargets);
        Assert.Equal(new RecentWork { UpTo = new(2026, 1, 31), Hours = 120, Months = 3 }, file.RecentWork);
        Assert.Equal([new(PersonStatus.Rsa, new(2024, 11, 1))], file.Statuses);
        Assert.Equal([new(LicenceCode.Parse("PERMIS-B"), new(2035, 1, 1), new(2020, 1, 1)), new(LicenceCode.Parse("AIPR"))], file.Licences!);
    }

    [Fact]
    public async Task The_word_of_clearing_and_a_question_mark_forget_and_no_other_value_goes_with_them()
    {
        await using var bench = await LoadedAsync(ImportKind.Candidates);
        await bench.LoadAsync(ImportKind.Candidates,
            $"{CandidateNeeds};email;metiers;heures_12_mois;mois_12_mois;permis;freins\n{CandidateKeys};c@exemple.fr;F1703:45|F1702:30;100;3;PERMIS-B;MOBILITY\n");

        await bench.LoadAsync(
            ImportKind.Candidates,
            $"{CandidateNeeds};email;metiers;heures_12_mois;permis;freins\n{CandidateKeys};[effacer];F1703:?|F1702;[EFFACER];[clear];aucun\n");
        var file = Assert.Single(await bench.AllAsync<Candidate>());

        Assert.Null(file.Email);
        Assert.Equal([new(RomeCode.Parse("F1703")), new(RomeCode.Parse("F1702"), new TravelMinutes(30))], file.JobTargets);
        Assert.Equal((null, 3m), (file.RecentWork!.Hours, file.RecentWork.Months));
        Assert.Null(file.Licences);
        Assert.Empty(file.Barriers!);
    }

    [Fact]
    public async Task Clearing_what_must_be_there_is_refused_with_its_column()
    {
        await using var bench = await LoadedAsync(ImportKind.Candidates);

        var report = await bench.ImportAsync(ImportKind.Candidates, bench.Write("c.csv", $"{CandidateNeeds}\nPLIE;PLIE;C1;Camille;[effacer]\n"));

        Assert.Contains(report.Faults, fault => (fault.Code, fault.Column) == ("value.not-clearable", "nom"));
    }

    [Fact]
    public async Task What_only_contradicts_what_is_known_is_refused_with_its_row()
    {
        await using var bench = await LoadedAsync(ImportKind.Offers);
        await bench.LoadAsync(ImportKind.Offers, $"{OfferNeeds};commune_insee;fin\n{OfferKeys};31555;2026-06-30\n");

        var report = await bench.ImportAsync(
            ImportKind.Offers,
            bench.Write("o.csv", $"{OfferNeeds};commune_insee\n{OfferKeys.Replace("2026-04-01", "2026-09-01", StringComparison.Ordinal)};31555\n"));

        Assert.False(report.IsWritten);
        Assert.Equal(("date.reversed", 2L, "fin"), (report.Faults[0].Code, report.Faults[0].Line!.Value, report.Faults[0].Column));
    }

    private static async Task<ImportBench> LoadedAsync(ImportKind kind)
    {
        var bench = await ImportBench.OnSqliteAsync();
        await bench.LoadAsync(ImportKind.Communes, OwnFiles.Communes);
        await bench.LoadAsync(ImportKind.Rome, OwnFiles.Rome);
        if (kind == ImportKind.Offers) await bench.LoadAsync(ImportKind.Marches, OwnFiles.Marches);
        return bench;
    }
}
