using System.Globalization;
using System.Text.RegularExpressions;

namespace Matching.Persistence.Tests.Imports;

/// <summary>Each range of numbers that docs/imports.md names for a column holds: both ends are read, and one beyond either is refused there.</summary>
public sealed partial class ImportRangeTests
{
    // The least that a row of that kind needs.
    private static readonly Dictionary<ImportKind, (string Header, string Row)> Rows = new()
    {
        [ImportKind.Desks] = ("nom;departements", "Guichet;31"),
        [ImportKind.Marches] = ("reference;intitule;acheteur_nom;acheteur_type;base_juridique;nature;debut;fin;lot;titulaire_nom;heures_requises",
            "M9;Espaces verts;Ville;PUBLIC;EXECUTION_CONDITION;SERVICES;2026-01-01;2027-12-31;1;Verts;1200"),
        [ImportKind.Offers] = ("reference;marche_reference;titulaire_nom;intitule;rome;type_contrat;mode;commune_insee;debut;statut",
            "O9;M1;Verts;Agent d'entretien;A1203;CDD;DIRECT_HIRE;31555;2026-04-01;DRAFT"),
        [ImportKind.Candidates] = ("prescripteur_nom;prescripteur_type;reference;prenom;nom;lat;lon;precision_adresse",
            "PLIE;PLIE;C9;Camille;Exemple;43.5799;1.4419;HOUSE_NUMBER"),
    };

    /// <summary>Kind, column, and the two ends.</summary>
    public static TheoryData<ImportKind, string, int, int> Ranges
    {
        get
        {
            var ranges = new TheoryData<ImportKind, string, int, int>();
            foreach (var kind in Enum.GetValues<ImportKind>())
                foreach (Match range in Range().Matches(SectionOf(kind)))
                    ranges.Add(kind, range.Groups["column"].Value, Number(range.Groups["low"]), Number(range.Groups["high"]));
            return ranges;
        }
    }

    [Theory, MemberData(nameof(Ranges))]
    public async Task Both_ends_are_read_and_one_beyond_is_refused_at_the_column(ImportKind kind, string column, int low, int high)
    {
        await using var bench = await ImportBench.OnSqliteAsync();
        if (kind == ImportKind.Desks) await bench.LoadAsync(ImportKind.Communes, OwnFiles.Communes);
        else await bench.LoadBeforeAsync(kind);

        foreach (var outside in new[] { low - 1, high + 1 })
        {
            var report = await ImportAsync(outside);
            Assert.Equal((false, column), (report.IsWritten, Assert.Single(report.Faults).Column));
        }

        foreach (var end in new[] { low, high }) Assert.Empty((await ImportAsync(end)).Faults);

        Task<ImportReport> ImportAsync(int value) =>
            bench.ImportAsync(
                kind,
                bench.Write("file.csv", $"{Rows[kind].Header};{column}\n{Rows[kind].Row};{value.ToString(CultureInfo.InvariantCulture)}\n"));
    }

    private static int Number(Group digits) => int.Parse(digits.Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    private static string SectionOf(ImportKind kind)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Matching.sln"))) folder = folder.Parent;
        var page = File.ReadAllText(Path.Combine(folder!.FullName, "docs", "imports.md")).ReplaceLineEndings("\n");
        var start = page.IndexOf($"\n### {ImportKinds.NameOf(kind)}\n", StringComparison.Ordinal);
        return start < 0 ? "" : page[start..page.IndexOf("\n#", start + 4, StringComparison.Ordinal)];
    }

    [GeneratedRegex(@"^\| `(?<column>[a-z0-9_]+)`\*? \| (?<low>[\d,]+)–(?<high>[\d,]*\d)", RegexOptions.Multiline)]
    private static partial Regex Range();
}
