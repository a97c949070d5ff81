using System.Diagnostics.CodeAnalysis;

namespace Matching.Domain.Candidates;

/// <summary>Reads a qualification written in the nomenclature of 1969 (VI to I), of 2019 (3 to 8), or by the usual diplomas.</summary>
public static class QualificationNomenclature
{
    private static readonly Dictionary<string, QualificationLevel> Known = Terms(
        (QualificationLevel.Unqualified, ["unqualified", "aucunequalification", "sansqualification", "aucun"]),
        // A second year of CAP or BEP without the diploma is no level 3, and VI and Vbis are neither level 1 nor 2.
        (QualificationLevel.BelowLevel3, ["belowlevel3", "below3", "vi", "vbis", "1", "2", "2eanneebepcap", "2eanneecapbep", "infra3"]),
        (QualificationLevel.Level3, ["level3", "3", "v", "cap", "bep", "capbep", "bepcap"]),
        (QualificationLevel.Level4, ["level4", "4", "iv", "bac", "bp"]),
        (QualificationLevel.Level5, ["level5", "5", "iii", "bacplus2", "bts", "dut"]),
        (QualificationLevel.Level6, ["level6", "6", "ii", "bacplus3", "bacplus4", "licence"]),
        // Level I covers 7 and 8: the lower one is certain.
        (QualificationLevel.Level7, ["level7", "7", "i", "bacplus5", "master"]),
        (QualificationLevel.Level8, ["level8", "8", "bacplus8", "doctorat"]),
        (QualificationLevel.ForeignDiploma, ["foreigndiploma", "diplomeetranger"]));

    /// <summary>Reads a level, forgiving case, accents, blanks, and the word <c>niveau</c>.</summary>
    /// <param name="text">Such as <c>V</c>, <c>niveau 4</c>, <c>BAC+2</c> or <c>UNQUALIFIED</c>.</param>
    /// <param name="value">The level; the default when refused.</param>
    /// <param name="fault">Why it was refused.</param>
    public static bool TryParse(string? text, out QualificationLevel value, [NotNullWhen(false)] out InputFault? fault)
    {
        var key = text is { Length: <= 60 } ? Key(text) : "";
        if (key.StartsWith("niveau", StringComparison.Ordinal)) key = key["niveau".Length..];
        fault = Known.TryGetValue(key, out value)
            ? null
            : new("qualification.unknown", text, "3 to 8, VI, Vbis, V, IV, III, II, I, UNQUALIFIED or FOREIGN_DIPLOMA");
        return fault is null;
    }

    private static string Key(string text) => Spelling.Letters(text.Replace("+", "plus", StringComparison.Ordinal));

    private static Dictionary<string, QualificationLevel> Terms(params (QualificationLevel Level, string[] Words)[] terms) =>
        terms.SelectMany(term => term.Words.Select(word => (word, term.Level))).ToDictionary(pair => pair.word, pair => pair.Level);
}
