namespace Matching.Persistence.Tests.Imports;

/// <summary>Perimeters that are imported after the people who live in them.</summary>
public sealed class PerimetersAfterPeopleTests
{
    [Fact]
    public async Task Files_that_are_there_are_answered_anew_and_others_do_not_change()
    {
        await using var bench = await ImportBench.OnSqliteAsync();
        await bench.LoadBeforeAsync(ImportKind.Candidates);
        const string Header = "prescripteur_nom;prescripteur_type;reference;prenom;nom;lat;lon;precision_adresse\n";
        const string People = Header + "PLIE;PLIE;IN;Camille;Exemple;43.605;1.448;HOUSE_NUMBER\nPLIE;PLIE;NOWHERE;Sacha;Modèle;;;\n";
        await bench.LoadAsync(ImportKind.Candidates, People);
        var before = (await bench.AllAsync<Candidate>()).ToDictionary(file => file.ExternalReference!);

        await bench.LoadAsync(ImportKind.Qpv, """
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"DEMO-31-9","name":"Après","generation":2024,"communes":["31555"]},
             "geometry":{"type":"Polygon","coordinates":[[[1.44,43.6],[1.45,43.6],[1.45,43.61],[1.44,43.61],[1.44,43.6]]]}}]}
            """);

        var after = (await bench.AllAsync<Candidate>()).ToDictionary(file => file.ExternalReference!);
        Assert.NotEqual(QpvPresence.Inside, before["IN"].QpvIn(QpvVintage.Perimeters2024)!.Presence);
        Assert.Equal(QpvPresence.Inside, after["IN"].QpvIn(QpvVintage.Perimeters2024)!.Presence);
        Assert.Equal(before["IN"].Version + 1, after["IN"].Version);
        Assert.Equal(before["NOWHERE"].Version, after["NOWHERE"].Version);
        var again = await bench.ImportAsync(ImportKind.Candidates, bench.Write("again.csv", People));
        Assert.Equal((0, 0, 2), (again.Tally.Added, again.Tally.Changed, again.Tally.Unchanged));
    }
}
