namespace Matching.Persistence.Tests.Searching;

/// <summary>What people type, with the code they expect first.</summary>
internal static class TypedInputs
{
    /// <summary>Communes, by INSEE code.</summary>
    public static IReadOnlyList<(string Typed, string First)> Communes { get; } =
    [
        ("toulouse", "31555"), ("TOULOUSE", "31555"), ("Toulous", "31555"), ("toulosue", "31555"), ("tolouse", "31555"),
        ("Toulouse (31)", "31555"), ("31 toulouse", "31555"), ("toulouse 31100", "31555"), ("31000", "31555"), ("31555", "31555"),
        ("31059 Toulouse cedex 9", "31555"), ("31000 toulouse cedex", "31555"),
        ("st denis", "97411"), ("Saint-Denis", "97411"), ("saint-denis 974", "97411"), ("97400 st denis", "97411"),
        ("saint denis 93", "93066"), ("93200 saint denis", "93066"), ("st-denis (93)", "93066"), ("denis saint 93", "93066"),
        ("ste menehould", "51507"), ("sainte-menehould", "51507"), ("menehould", "51507"), ("ste-marie aux mines", "68298"), ("Sainte Marie-aux-Mines", "68298"),
        ("Bourg st maurice", "73054"), ("bourg-saint-maurice 73", "73054"), ("maurice bourg st", "73054"), ("73700", "73054"),
        ("75011 Paris", "75111"), ("Paris 75011", "75111"), ("75011", "75111"), ("Paris 20", "75120"), ("paris 2", "75102"), ("paris 11e", "75111"),
        ("Paris 1er", "75101"), ("paris XI", "75111"), ("Paris 11ème arrondissement", "75111"), ("paris", "75056"), ("paris 75", "75056"), ("75000 Paris", "75056"),
        ("lyon", "69123"), ("69003", "69383"), ("lyon 3e", "69383"), ("lyon 3ème arrondissement", "69383"), ("Lyon 03", "69383"), ("lyon 3 arr", "69383"),
        ("69003 lyon", "69383"), ("lyon 69", "69123"), ("69000", "69123"), ("marseile", "13055"), ("marseille 1", "13201"),
        ("94240 L'Haÿ-les-Roses", "94038"), ("l hay les roses", "94038"), ("L’Haÿ", "94038"), ("lhay les roses", "94038"), ("hay les roses", "94038"), ("L'HAY LES ROSES", "94038"),
        ("mantes la j", "78361"), ("Mantes", "78361"), ("villeurbane", "69266"), ("ville urbanne", "69266"), ("vileurbanne", "69266"),
        ("Bourg-en-Bresse (01)", "01053"), ("bourg en bresse 1000", "01053"), ("01000", "01053"), ("bourg bresse", "01053"),
        ("2A Ajaccio", "2A004"), ("ajaccio 20", "2A004"), ("Ajaccio 20000", "2A004"), ("ajaccio (2a)", "2A004"),
        ("la rochelle", "17300"), ("rochelle", "17300"), ("le havre", "76351"), ("havre", "76351"), ("le mans", "72181"),
        ("montpelier", "34172"), ("mont pellier", "34172"), ("strasbour", "67482"), ("nante", "44109"), ("vitry s/ seine", "94081"), ("vitry sur seine 94400", "94081"),
        ("villeneuve d ascq", "59009"), ("villeneuve de ascq", "59009"), ("villeneuve dascq", "59009"), ("le touquet paris", "62826"), ("touquet", "62826"),
        ("saint etienne", "42218"), ("st-étienne", "42218"), ("evry", "91228"), ("toul", "54528"), ("tour", "37261"), ("germain en laye", "78551"), ("cherbourg", "50129"), ("Évry-Courcouronnes", "91228"), ("œuilly 02", "02565"), ("Oeuilly (02)", "02565"), ("auzevile", "31035"),
        ("toulouze", "31555"), ("Toulouze 31", "31555"), ("toulouzette", "40318"), ("ville neuve st georges", "94078"), ("villeneuve-st-georges", "94078"),
        ("33 000 bordeaux", "33063"), ("33 000", "33063"), ("2A 004", "2A004"), ("94 240 l'hay", "94038"), ("sainte foy les lyon", "69202"),
    ];

    /// <summary>Occupations, by ROME code.</summary>
    public static IReadOnlyList<(string Typed, string First)> Occupations { get; } =
    [
        ("agent d'entretien", "K2204"), ("agents d’entretien", "K2204"), ("agent entretien", "K2204"), ("agent dentretien", "K2204"),
        ("agent d'entretien espaces verts", "A1203"), ("entretien des espaces verts", "A1203"),
        ("plaquiste", "F1604"), ("plaquistes", "F1604"), ("placquiste", "F1604"),
        ("femme de ménage", "K1304"), ("femmes de menage", "K1304"), ("femme de chambre", "G1501"), ("valet de chambre", "G1501"),
        ("conducteur d'engins", "F1302"), ("conductrice d'engins", "F1302"), ("conducteur engin", "F1302"), ("conducteur d'engins agricoles", "A1101"),
        ("aide soignante", "J1501"), ("aide-soignant(e)", "J1501"), ("aide-soignant·e", "J1501"), ("soignant aide", "J1501"), ("aidesoignante", "J1501"),
        ("caissière", "D1505"), ("caissier", "D1505"), ("caissieres", "D1505"), ("caissiere", "D1505"),
        ("chauffeur PL", "N4101"), ("chauffeur poids lourd", "N4101"), ("chauffeur poids lourds", "N4101"), ("chauffeuse pl", "N4101"), ("routier", "N4101"),
        ("agent de sécurité", "K2503"), ("agente de securite", "K2503"), ("vigile", "K2503"), ("agent de sécurite incendie", "K2503"),
        ("maçonne", "F1703"), ("maçon", "F1703"), ("macons", "F1703"), ("F1703", "F1703"), ("f1701", "F1701"),
        ("technicien informatique", "M1810"), ("technicienne informatique", "M1810"), ("technicien en informatique", "M1810"),
        ("ripeur", "K2303"), ("ripeuse", "K2303"), ("éboueur", "K2303"), ("cariste", "N1101"), ("caristes", "N1101"), ("commis de cuisine", "G1602"), ("commise de cuisine", "G1602"),
        ("gardien d'immeuble", "K2501"), ("gardienne immeuble", "K2501"), ("chauffeur livreur", "N4105"), ("livreuse", "N4105"),
        ("technicien de surface", "K2205"), ("auxiliaire de vie", "K1311"), ("aide à domicile", "K1304"), ("jardinier", "A1208"), ("manoeuvre", "F1704"), ("manœuvre", "F1704"),
        ("plombière", "F1603"), ("electricien batiment", "F1602"), ("serveuse", "G1803"), ("assistante maternelle", "K1310"), ("secretaire", "M1607"), ("nettoyage industriel", "K2204"),
        ("agente d'entretien", "K2204"), ("agentes d'entretien", "K2204"), ("F 1703", "F1703"), ("f 17", "F1703"), ("maçon confirmé", "F1703"),
        ("apprentie maçonne", "F1703"), ("peintre débutant", "F1606"), ("manoeuvre btp", "F1704"), ("ouvrier BTP", "F1704"), ("aide cuisinier", "G1602"),
        ("aide-cuisinière", "G1602"), ("plongeur", "G1605"), ("plongeuse", "G1605"), ("apprenti paysagiste", "A1208"),
    ];
}
