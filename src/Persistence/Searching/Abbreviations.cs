namespace Matching.Persistence.Searching;

/// <summary>Everyday abbreviations, and words that say little.</summary>
internal static class Abbreviations
{
    private static readonly Dictionary<string, string[]> Everywhere = new()
    {
        ["st"] = ["saint"],
        ["ste"] = ["sainte"],
        ["sts"] = ["saints"],
        ["stes"] = ["saintes"],
    };

    // People are written either way. The blank keeps "saint" from finding every name in "st…".
    private static readonly Dictionary<string, string[]> OfNames = new(Everywhere)
    {
        ["saint"] = ["st "],
        ["sainte"] = ["ste "],
    };

    private static readonly Dictionary<string, string[]> OfPlaces = new(Everywhere)
    {
        ["nd"] = ["notre dame"],
        ["gd"] = ["grand"],
        ["gde"] = ["grande"],
        ["pt"] = ["petit", "pont"],
        ["pte"] = ["petite", "porte"],
        ["vx"] = ["vieux"],
        ["mt"] = ["mont"],
        ["mts"] = ["monts"],
        ["bg"] = ["bourg"],
        ["fg"] = ["faubourg"],
        ["fbg"] = ["faubourg"],
        ["ss"] = ["sous"],
        ["chx"] = ["chateaux"],
        ["arr"] = ["arrondissement"],
        ["arrt"] = ["arrondissement"],
        ["arrdt"] = ["arrondissement"],
        ["ardt"] = ["arrondissement"],
    };

    private static readonly Dictionary<string, string[]> OfTitles = new()
    {
        ["pl"] = ["poids lourd"],
        ["spl"] = ["poids lourd", "super lourd"],
        ["vl"] = ["vehicule leger"],
        ["tp"] = ["travaux public"],
        ["btp"] = ["batiment", "travaux public"],
        ["ev"] = ["espace vert"],
        ["rh"] = ["ressource humaine"],
        ["ash"] = ["service hospitalier"],
        ["ide"] = ["infirmier"],
        ["elec"] = ["electricien", "electrique"],
        ["resto"] = ["restauration", "restaurant"],
        ["sec"] = ["secretaire"],
        ["adm"] = ["administratif"],
        ["admin"] = ["administratif"],
        ["kine"] = ["masseur kinesitherapeute"],
    };

    private static readonly HashSet<string> Slight =
    [
        "a", "au", "aux", "avec", "chez", "d", "dans", "de", "des", "du", "en", "et", "l", "la", "le", "les", "n", "ou", "par", "pour", "sous", "sur",
        "un", "une",
    ];

    // A woman who cleans is an "employée de ménage" to the ROME; "femme de chambre" stays the nearest to itself.
    // How long somebody has done it is no part of a title.
    private static readonly HashSet<string> SlightInTitles =
    [
        "femme", "homme", "dame", "h", "f", "poste", "metier", "apprenti", "apprentie", "debutant", "debutante", "confirme", "confirmee",
        "experimente", "experimentee",
    ];

    /// <summary>What the folded word may stand for beside itself; several words have blanks between.</summary>
    public static IReadOnlyList<string> Of(string word, SearchedKind kind) =>
        (kind switch { SearchedKind.Places => OfPlaces, SearchedKind.Titles => OfTitles, _ => OfNames }).GetValueOrDefault(word) ?? [];

    /// <summary>Whether the folded word is an article, a preposition or the like.</summary>
    public static bool IsSlight(string word, SearchedKind kind) =>
        Slight.Contains(word) || (kind == SearchedKind.Titles && SlightInTitles.Contains(word));
}
