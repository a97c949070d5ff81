namespace Matching.Persistence.Tests.Imports;

/// <summary>What a file says of a place drops what belonged to another one.</summary>
public sealed class ChangeOfPlaceTests
{
    private const string Square =
        """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"QN03101N","name":"Carré","communes":["31555"]},"geometry":{"type":"Polygon","coordinates":[[[1.44,43.57],[1.45,43.57],[1.45,43.59],[1.44,43.59],[1.44,43.57]]]}}]}""";

    private const string Needs = "prescripteur_nom;prescripteur_type;reference;prenom;nom;";
    private const string Keys = "PLIE;PLIE;C1;Camille;Exemple;";
    private const string Home = "rue;code_postal;commune_insee;lat;lon;precision_adresse;score_adresse;adresse_placee_le";
    private const string Before = "1 rue du Test;31400;31555;43.5799;1.4419;HOUSE_NUMBER;0.9;2026-01-15";

    [Theory]
    [InlineData("commune_insee", "69381", ";;69381;;;;;")]
    [InlineData("commune_insee", "31555", Before)]
    [InlineData("code_postal", "31200", ";31200;31555;;;;;")]
    [InlineData("code_postal", "69001", ";69001;;;;;;")]
    [InlineData("code_postal", "31400", Before)]
    [InlineData("rue", "2 rue du Test", "2 rue du Test;31400;31555;;;;;")]
    [InlineData("rue", "1 rue du Test", Before)]
    [InlineData("rue;commune_insee", "1 rue du Test;69381", "1 rue du Test;;69381;;;;;")]
    [InlineData("code_postal;commune_insee", "69001;69381", ";69001;69381;;;;;")]
    [InlineData("lat;lon;precision_adresse", "43.5799;1.4419;HOUSE_NUMBER", Before)]
    [InlineData("lat;lon;precision_adresse", "43.5800;1.4420;HOUSE_NUMBER", "1 rue du Test;31400;31555;43.58;1.442;HOUSE_NUMBER;;")]
    [InlineData("lat;lon;precision_adresse", "45.7700;4.8300;HOUSE_NUMBER", ";;;45.77;4.83;HOUSE_NUMBER;;")]
    [InlineData("commune_insee;lat;lon;precision_adresse", "69381;45.7700;4.8300;STREET", ";;69381;45.77;4.83;STREET;;")]
    [InlineData("precision_adresse", "STREET", "1 rue du Test;31400;31555;43.5799;1.4419;STREET;0.9;2026-01-15")]
    [InlineData("lat", "[effacer]", "1 rue du Test;31400;31555;;;;;")]
    [InlineData("commune_insee", "[effacer]", "1 rue du Test;31400;;43.5799;1.4419;HOUSE_NUMBER;0.9;2026-01-15")]
    public async Task Of_a_person(string columns, string cells, string expected)
    {
        await using var bench = await LoadedAsync();
        await bench.LoadAsync(ImportKind.Candidates, $"{Needs}{Home}\n{Keys}{Before}\n");

        await bench.LoadAsync(ImportKind.Candidates, $"{Needs}{columns}\n{Keys}{cells}\n");
        var file = Assert.Single(await bench.AllAsync<Candidate>());
        var row = new Dictionary<Column, string?>();
        AddressFields.List.Fill(row, file.Address);

        Assert.Equal(expected, string.Join(';', AddressFields.List.Columns.Select(column => row[column])));
        var verdict = file.QpvIn(QpvVintage.Perimeters2024)!.Presence;
        Assert.Equal(file.Home is not { } home ? QpvPresence.Unknown : home.Latitude < 44 ? QpvPresence.Inside : QpvPresence.Outside, verdict);
    }

    [Theory]
    [InlineData("commune_insee", "69381", "69381;;;")]
    [InlineData("commune_insee", "31555", "31555;43.58;1.44;Empalot")]
    [InlineData("lieu", "Bagatelle", "31555;;;Bagatelle")]
    [InlineData("lat;lon", "43.5805;1.4405", "31555;43.5805;1.4405;Empalot")]
    [InlineData("lat;lon", "45.77;4.83", ";45.77;4.83;")]
    [InlineData("commune_insee;lieu", "69381;Empalot", "69381;;;Empalot")]
    public async Task Of_an_offer(string columns, string cells, string expected)
    {
        const string needs = "reference;marche_reference;titulaire_nom;intitule;rome;type_contrat;mode;debut;",
            keys = "O1;M1;Verts;Agent;A1203;CDI;DIRECT_HIRE;2026-04-01;";
        await using var bench = await LoadedAsync();
        await bench.LoadAsync(ImportKind.Marches, OwnFiles.Marches);
        await bench.LoadAsync(ImportKind.Offers, $"{needs}commune_insee;lat;lon;lieu\n{keys}31555;43.58;1.44;Empalot\n");

        await bench.LoadAsync(ImportKind.Offers, $"{needs}{columns}\n{keys}{cells}\n");
        var row = new Dictionary<Column, string?>();
        OfferFields.Place.Fill(row, Assert.Single(await bench.AllAsync<Offer>()).Site);

        Assert.Equal(expected, string.Join(';', OfferFields.Place.Columns.Select(column => row[column])));
    }

    private static async Task<ImportBench> LoadedAsync()
    {
        var bench = await ImportBench.OnSqliteAsync();
        await bench.LoadAsync(ImportKind.Communes, OwnFiles.Communes + "69381;Lyon 1er;69001;45.7699;4.8292\n");
        await bench.LoadAsync(ImportKind.Qpv, Square);
        await bench.LoadAsync(ImportKind.Rome, OwnFiles.Rome);
        return bench;
    }
}
