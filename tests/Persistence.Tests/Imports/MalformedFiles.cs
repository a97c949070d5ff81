using System.Globalization;
using System.Text;

namespace Matching.Persistence.Tests.Imports;

/// <summary>A file that must be refused, and the first fault that its report must hold.</summary>
/// <param name="Kind">What it is imported as.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Line">The line that the fault names; null when it is the whole file's.</param>
/// <param name="Column">The column that it names; null when it is the row's or file's.</param>
/// <param name="Code">Its code.</param>
internal sealed record MalformedFile(ImportKind Kind, byte[] Bytes, long? Line, string? Column, string Code);

/// <summary>Files with one thing wrong each.</summary>
internal static class MalformedFiles
{
    private const string CandidateHeader =
        "prescripteur_nom;prescripteur_type;reference;prenom;nom;date_naissance;lat;lon;precision_adresse;niveau;heures_12_mois;email\n";
    private const string MarcheHeader =
        "reference;intitule;acheteur_nom;acheteur_siret;acheteur_type;base_juridique;nature;debut;fin;titulaire_nom;heures_requises;heures_qpv\n";
    private const string OfferHeader = "reference;marche_reference;titulaire_nom;intitule;rome;type_contrat;mode;commune_insee;debut;amiante\n";

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static readonly IReadOnlyDictionary<string, MalformedFile> All = new Dictionary<string, MalformedFile>
    {
        // The file as a whole
        ["empty"] = Of(ImportKind.Communes, "", null, null, "file.empty"),
        ["blank lines only"] = Of(ImportKind.Communes, "\n\r\n  \n", null, null, "file.empty"),
        ["utf-16"] = new(ImportKind.Communes, [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("insee;name\n")], null, null, "file.utf-16"),
        ["excel workbook"] = new(ImportKind.Marches, [.. "PK"u8, 3, 4, 20, 0, 6, 0], null, null, "file.zip"),
        ["gzip"] = new(ImportKind.Communes, [0x1F, 0x8B, 8, 0], null, null, "file.gzip"),
        ["error page"] = Of(ImportKind.Communes, "<!DOCTYPE html><html></html>", 1, null, "file.markup"),
        ["nul byte"] = Of(ImportKind.Communes, "insee;name\n31555;Toul\0use\n", 2, null, "file.nul"),
        ["lone carriage return"] = Of(ImportKind.Communes, "insee;name\r31555;Toulouse\r", 1, null, "file.lone-return"),
        ["damaged utf-8"] = new(
            ImportKind.Communes,
            [.. "insee;name\n31001;Bérat\n31002;Fonbeauzard-é\n31003;Sai"u8, 0xC3, .. "nt\n"u8],
            4,
            null,
            "file.damaged-utf-8"),
        ["neither utf-8 nor windows-1252"] = new(
            ImportKind.Communes,
            [.. "insee;name\n31555;Toul"u8, 0x81, .. "use\n"u8],
            2,
            null,
            "file.unknown-encoding"),
        ["line of a megabyte"] = Of(ImportKind.Communes, "insee;name\n31555;" + new string('x', 1 << 20) + "\n", 2, null, "file.line-too-long"),
        ["json for marchés"] = Of(ImportKind.Marches, "[]", null, null, "file.json-not-read"),
        ["csv for qpv"] = Of(ImportKind.Qpv, "code;name\n", null, null, "file.json-expected"),

        // The structure
        ["unterminated quote"] = Of(ImportKind.Communes, "insee;name\n31555;\"Toulouse\n31069;Blagnac\n", 2, null, "csv.unterminated-quote"),
        ["misplaced quote"] = Of(ImportKind.Communes, "insee;name\n31555;\"Tou\"louse\n", 2, null, "csv.misplaced-quote"),
        ["a field too many"] = Of(ImportKind.Communes, "insee;name\n31069;Blagnac\n31555;Toulouse;31\n", 3, null, "csv.field-count"),
        ["missing column"] = Of(ImportKind.Communes, "insee;population\n31555;1\n", 1, "name", "header.missing"),
        ["column twice"] = Of(ImportKind.Communes, "insee;name;nom\n31555;a;b\n", 1, "nom", "header.duplicate"),
        ["misspelt column"] = Of(
            ImportKind.Marches,
            MarcheHeader.Replace("heures_qpv", "heure_qpv", StringComparison.Ordinal),
            1,
            "heure_qpv",
            "header.unknown"),
        ["key twice"] = Of(ImportKind.Communes, "insee;name\n31555;Toulouse\n31069;Blagnac\n31555;Toulouse\n", 4, null, "row.duplicate-key"),
        ["cut json"] = Of(ImportKind.Communes, "[\n{\"code\":\"31555\",\"nom\":\"Toulouse\"},\n{\"code\":", 3, null, "json.truncated"),
        ["broken json"] = Of(ImportKind.Communes, "[\n{\"code\" \"31555\"}]", 2, null, "json.syntax"),
        ["json without features"] = Of(ImportKind.Qpv, "{\"type\":\"FeatureCollection\"}", 1, null, "json.array-missing"),
        ["json item that is no object"] = Of(ImportKind.Communes, "[\n42]", 2, null, "json.not-an-object"),

        ["half a character in json"] = Of(
            ImportKind.Communes,
            "[\n{\"code\":\"31555\",\"nom\":\"Toulouse\"},\n{\"code\":\"31069\",\"nom\":\"Bla\\ud800gnac\"}]",
            3,
            null,
            "text.lone-surrogate"),
        ["infinite perimeter"] = Qpv("QP031010", "[[[1e999,43.6],[1.45,43.6],[1.45,43.61],[1e999,43.6]]]", "coordinates.not-finite"),

        // Reference data
        ["insee without its zero"] = Of(ImportKind.Communes, "insee;name\n1001;L'Abergement\n", 2, "insee", "insee.leading-zero-lost"),
        ["rome of five digits"] = Of(ImportKind.Rome, "code;label\nF17033;Maçon\n", 2, "code", "rome.format"),
        ["proximity to an unknown occupation"] = Of(ImportKind.RomeProximity, "from;to;kind\nF1703;N4101;close\n", 2, "to", "rome.unknown"),
        ["proximity of an unknown kind"] = Of(ImportKind.RomeProximity, "from;to;kind\nF1703;F1702;closed\n", 2, "kind", "choice.unknown"),
        ["projected perimeter"] = Qpv("QP031010", "[[[574000,6279000],[575000,6279000],[575000,6280000],[574000,6279000]]]", "coordinates.projected"),
        ["perimeter in the sea"] = Qpv("QP031010", "[[[-20,43],[-19,43],[-19,44],[-20,43]]]", "coordinates.outside-france"),
        ["open ring"] = Qpv("QP031010", "[[[1.44,43.6],[1.45,43.6],[1.45,43.61],[1.44,43.61]]]", "geometry.ring-open"),
        ["bow tie"] = Qpv("QP031010", "[[[1.44,43.6],[1.46,43.62],[1.46,43.6],[1.44,43.62],[1.44,43.6]]]", "geometry.invalid"),
        ["line instead of perimeter"] = Of(
            ImportKind.Qpv,
            Feature("QP031010", "LineString", "[[1.44,43.6],[1.45,43.6]]"),
            2,
            "geometry",
            "geometry.type"),
        ["qpv of an unknown form"] = Of(
            ImportKind.Qpv,
            Feature("QP31010", "Polygon", "[[[1.44,43.6],[1.45,43.6],[1.45,43.61],[1.44,43.6]]]"),
            2,
            "code",
            "qpv.format"),

        // Our own kinds
        ["wrong siret"] = Marche("siret.checksum", "acheteur_siret", siret: "12345678901234"),
        ["reversed dates"] = Marche("date.reversed", "fin", end: "2025-12-31"),
        ["impossible date"] = Marche("date.format", "debut", start: "30/02/2026"),
        ["negative hours"] = Marche("hours.negative", "heures_requises", hours: "-5"),
        ["hours that are no number"] = Marche("hours.format", "heures_requises", hours: "NaN"),
        ["hours in thousandths"] = Marche("hours.precision", "heures_requises", hours: "10,1255"),
        ["more qpv hours than hours"] = Marche("obligation.qpv-above-required", "heures_qpv", qpv: "101"),
        ["floor of lists above all"] = Of(
            ImportKind.Marches,
            OwnFiles.Marches.Replace(";500;\n", ";500;100\n", StringComparison.Ordinal),
            4,
            "part_qpv_listes_pourcent",
            "number.whole"),
        ["unknown legal basis"] = Marche("choice.unknown", "base_juridique", basis: "EXECUTION_CONDITON"),
        ["marché that contradicts itself"] = Of(
            ImportKind.Marches,
            MarcheHeader + MarcheLine() + MarcheLine(start: "2026-02-01", contractor: "Net"),
            3,
            "debut",
            "row.conflicting"),
        ["offer of an unknown marché"] = Of(
            ImportKind.Offers,
            OfferHeader + "O9;M9;;Agent;A1203;CDD;DIRECT_HIRE;31555;2026-04-01;\n",
            2,
            "marche_reference",
            "marche.unknown"),
        ["offer of one of two contractors"] = Of(
            ImportKind.Offers,
            OfferHeader + "O9;M1;;Agent;A1203;CDD;DIRECT_HIRE;31555;2026-04-01;\n",
            2,
            "titulaire_nom",
            "obligation.ambiguous"),
        ["offer in an unknown commune"] = Of(
            ImportKind.Offers,
            OfferHeader + "O9;M2;;Agent;A1203;CDD;DIRECT_HIRE;31999;2026-04-01;\n",
            2,
            "commune_insee",
            "insee.unknown"),
        ["offer of an unknown occupation"] = Of(
            ImportKind.Offers,
            OfferHeader + "O9;M2;;Agent;N4101;CDD;DIRECT_HIRE;31555;2026-04-01;\n",
            2,
            "rome",
            "rome.unknown"),
        ["temporary contract for asbestos"] = Of(
            ImportKind.Offers,
            OfferHeader + "O9;M2;;Désamianteur;F1703;CTT;DIRECT_HIRE;31555;2026-04-01;oui\n",
            2,
            "type_contrat",
            "offer.asbestos-ban"),
        ["birth in the future"] = Candidate("date.future", "date_naissance", birth: "2030-01-01"),
        ["birth in another century"] = Candidate("birth-date.implausible", "date_naissance", birth: "1894-05-12"),
        ["latitude and longitude swapped"] = Candidate("coordinates.swapped", "lat", point: "1.4419;43.5799"),
        ["point without its precision"] = Candidate("value.missing", "precision_adresse", point: "43.5799;1.4419", precision: ""),
        ["unknown level"] = Candidate("qualification.unknown", "niveau", level: "IX"),
        ["more hours than a year has"] = Candidate("number.decimal", "heures_12_mois", hours: "9000"),
        ["social security number"] = Candidate("text.social-security-number", "email", email: Number("2550814168025")),
        ["corsican social security number"] = Candidate(
            "text.social-security-number",
            "email",
            email: "n° " + Number("185052A006084").Insert(7, " ")),
        ["placement of an unknown candidate"] = Of(
            ImportKind.Placements,
            OwnFiles.Placements.Replace("C1", "C9", StringComparison.Ordinal),
            2,
            "candidat_reference",
            "candidate.unknown"),
        ["placement on an unknown offer"] = Of(
            ImportKind.Placements,
            OwnFiles.Placements.Replace("O1", "O9", StringComparison.Ordinal),
            2,
            "offre_reference",
            "offer.unknown"),
    };

    private static MalformedFile Of(ImportKind kind, string text, long? line, string? column, string code) =>
        new(kind, Encoding.UTF8.GetBytes(text), line, column, code);

    private static MalformedFile Qpv(string qpv, string polygon, string code) => Of(ImportKind.Qpv, Feature(qpv, "Polygon", polygon), 2, "geometry", code);

    private static string Feature(string code, string type, string coordinates) =>
        $$$"""{"type":"FeatureCollection","features":[{{{"\n"}}}{"type":"Feature","properties":{"code_qp":"{{{code}}}","lib_qp":"Nom"},"geometry":{"type":"{{{type}}}","coordinates":{{{coordinates}}}}}]}""";

    private static MalformedFile Marche(
        string code,
        string column,
        string siret = "",
        string start = "2026-01-01",
        string end = "2026-12-31",
        string hours = "100",
        string qpv = "",
        string basis = "EXECUTION_CONDITION") =>
        Of(
            ImportKind.Marches,
            MarcheHeader + MarcheLine() + $"M9;Titre;Ville;{siret};PUBLIC;{basis};WORKS;{start};{end};Verts;{hours};{qpv}\n",
            3,
            column,
            code);

    private static string MarcheLine(string start = "2026-01-01", string contractor = "Verts") =>
        $"M8;Titre;Ville;;PUBLIC;EXECUTION_CONDITION;WORKS;{start};2026-12-31;{contractor};100;\n";

    private static MalformedFile Candidate(
        string code,
        string column,
        string birth = "",
        string point = ";",
        string precision = "rue",
        string level = "",
        string hours = "",
        string email = "") =>
        new(
            ImportKind.Candidates,
            Windows1252.GetBytes(
                CandidateHeader
                    + $"PLIE;PLIE;C8;Zoé;Modèle;;;;;;;\nPLIE;PLIE;C9;Zoé;Modèle;{birth};{point};{(point == ";" ? "" : precision)};{level};{hours};{email}\n"),
            3,
            column,
            code);

    private static string Number(string body)
    {
        var number = long.Parse(body.Replace("2A", "19", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        return body + (97 - (number % 97)).ToString("00", CultureInfo.InvariantCulture);
    }
}
