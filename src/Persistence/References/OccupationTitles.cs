using Matching.Persistence.Searching;

namespace Matching.Persistence.References;

/// <summary>The names by which an occupation is looked for: its label, its titles in either gender, and what everybody says.</summary>
internal static class OccupationTitles
{
    private const int Principal = 0, Synonym = 1, Rare = 2;

    // What the ROME does not list though everybody says it. The first code is the most usual one.
    private static readonly (string Title, string[] Codes)[] Everyday =
    [
        ("Agent d'entretien", ["K2204", "K2205", "I1203", "A1203"]),
        ("Agent de nettoyage", ["K2204", "K2205"]),
        ("Agent de propreté", ["K2205", "K2204"]),
        ("Femme de ménage", ["K1304", "K2205", "K2204"]),
        ("Homme de ménage", ["K1304", "K2205", "K2204"]),
        ("Aide ménagère", ["K1304"]),
        ("Conducteur d'engins", ["F1302"]),
        ("Manœuvre", ["F1704"]),
        ("Peintre", ["F1606"]),
        ("Electricien", ["F1602"]),
        ("Plombier", ["F1603"]),
        ("Chauffeur poids lourd", ["N4101"]),
        ("Nounou", ["K1303", "K1310"]),
        ("Cantinière", ["G1607"]),
        ("Espaces verts", ["A1203"]),
        ("Homme à tout faire", ["I1203"]),
        ("Magasinier cariste", ["N1101"]),
        ("Serveur", ["G1803"]),
        ("Vendeur", ["D1106", "D1214", "D1211"]),
        ("Agent de service", ["K2204", "J1301"]),
        ("Aide-cuisinier", ["G1602"]),
        ("Plongeur", ["G1605"]),
        ("Ouvrier du bâtiment", ["F1704"]),
    ];

    /// <summary>The names, with what makes one come after another that is as near.</summary>
    public static IEnumerable<ItemName> Of(Occupation occupation, IEnumerable<Appellation> titles) =>
    [
        .. InEitherGender(occupation.Label).Select(name => new ItemName(name, Principal)),
        .. titles.SelectMany(
            title => InEitherGender(title.Label).Select(name => new ItemName(name, title.IsRare ? Rare : title.IsPrincipal ? Principal : Synonym))),
        .. Everyday.Where(entry => entry.Codes.Contains(occupation.Code.Value))
            .Select(entry => new ItemName(entry.Title, Array.IndexOf(entry.Codes, occupation.Code.Value))),
    ];

    /// <summary>Both genders of a title: <c>Conducteur / Conductrice d'engins</c> is <c>Conducteur d'engins</c> and <c>Conductrice d'engins</c>.</summary>
    internal static IReadOnlyList<string> InEitherGender(string label)
    {
        var parts = label.Split(" / ");
        if (parts.Length != 2) return [label];

        // The second part repeats the words of the first in the other gender and goes on: "Aide-maçon / Aide-maçonne", "Valet / Femme de chambre".
        var (first, second) = (parts[0].Split(' '), parts[1].Split(' '));
        return second.Length < first.Length ? [label] : [string.Join(' ', first.Concat(second.Skip(first.Length))), parts[1]];
    }
}
