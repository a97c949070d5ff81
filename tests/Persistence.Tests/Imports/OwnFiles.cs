namespace Matching.Persistence.Tests.Imports;

/// <summary>Small right files of our own kinds, each resting on those before it.</summary>
internal static class OwnFiles
{
    /// <summary>The kinds whose format is ours; the others are published elsewhere.</summary>
    public static readonly IReadOnlyList<ImportKind> Kinds =
    [
        .. Enum.GetValues<ImportKind>().Except([ImportKind.Communes, ImportKind.Rome, ImportKind.RomeAppellations, ImportKind.RomeProximity, ImportKind.Qpv]),
    ];

    public const string Communes = "insee;name;postalCodes;lat;lon\n31555;Toulouse;31000|31400;43.5960;1.4321\n31069;Blagnac;31700;43.6364;1.3906\n";

    public const string Rome =
        "code;label;parentCode\nA1203;Entretien des espaces verts;A1203\nK2204;Nettoyage de locaux;K2204\nF1703;Maçonnerie;F1703\nF1702;Routes;F1702\n";

    public const string Marches =
        "reference;intitule;acheteur_nom;acheteur_type;base_juridique;nature;debut;fin;lot;titulaire_nom;heures_requises;part_qpv_listes_pourcent\n"
        + "M1;Espaces verts;Ville;PUBLIC;EXECUTION_CONDITION;SERVICES;2026-01-01;2027-12-31;1;Verts;1200,50;30\n"
        + "M1;Espaces verts;Ville;PUBLIC;EXECUTION_CONDITION;SERVICES;2026-01-01;2027-12-31;2;Jardins;800;30\n"
        + "M2;Propreté;Ville;PUBLIC;RESERVED_IAE;SERVICES;01/02/2026;;;Net;500;\n";

    public const string Offers =
        "reference;marche_reference;titulaire_nom;intitule;rome;type_contrat;mode;commune_insee;debut;statut\n"
        + "O1;M1;Verts;Agent d'entretien;A1203;CDD;DIRECT_HIRE;31555;2026-04-01;PUBLISHED\n"
        + "O2;M2;;Agent de propreté;K2204;CDDI;SECONDMENT;31069;2026-04-01;DRAFT\n";

    public const string Candidates =
        "prescripteur_nom;prescripteur_type;reference;prenom;nom;date_naissance;lat;lon;precision_adresse;niveau;metiers;permis;freins;situations\n"
        + "PLIE;PLIE;C1;Camille;Exemple;12/05/1994;43.5799;1.4419;numéro;V;A1203:45|K2204;aucun;MOBILITY;RSA\n"
        + "PLIE;PLIE;C2;Dominique;Modèle;;;;;Vbis;K2204;;;\n";

    public const string Placements =
        "reference;prescripteur_nom;candidat_reference;titulaire_nom;offre_reference;type_contrat;debut;fin;etat\n"
        + "P1;PLIE;C1;Verts;O1;CDD;2026-04-01;2026-09-30;PLANNED\n";

    private static readonly (ImportKind Kind, string Text)[] InOrder =
    [
        (ImportKind.Communes, Communes), (ImportKind.Rome, Rome), (ImportKind.Marches, Marches),
        (ImportKind.Offers, Offers), (ImportKind.Candidates, Candidates), (ImportKind.Placements, Placements),
    ];

    /// <summary>What a file of that kind needs: all that come before it.</summary>
    public static async Task LoadBeforeAsync(this ImportBench bench, ImportKind kind)
    {
        foreach (var (before, text) in InOrder.TakeWhile(file => file.Kind != kind)) await bench.LoadAsync(before, text);
    }

    public static string Template(ImportKind kind)
    {
        using var stream = new MemoryStream();
        ExportRunner.WriteTemplate(kind, stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
