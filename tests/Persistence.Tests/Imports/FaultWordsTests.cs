using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Matching.Persistence.Tests.Imports;

/// <summary>Every fault's words in both languages, with bounds in their places.</summary>
public sealed partial class FaultWordsTests
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr"), English = CultureInfo.GetCultureInfo("en");
    private static readonly string Root = FindRoot();

    /// <summary>Codes that the machines make of their names.</summary>
    private static readonly string[] Made =
    [
        .. new[] { "offer", "candidature", "placement", "candidate", "timesheet", "ranking-model" }.Select(name => $"{name}.transition"),
    ];

    public static TheoryData<string> Codes => [.. Sentences];

    private static IEnumerable<string> Sentences => Keys("ImportFaults.resx").Where(key => !key.Contains('/', StringComparison.Ordinal) && !IsPart(key));

    [Fact]
    public void Every_code_of_the_source_has_its_words_in_both_languages()
    {
        Assert.Equal(Keys("ImportFaults.resx"), Keys("ImportFaults.en.resx"));
        var used = Uses().Select(use => use.Code).Concat(Made).Distinct().ToList();

        Assert.True(used.Count > 90, $"{used.Count} codes were found");
        Assert.DoesNotContain(used, code => !FaultWords.Knows(code, French));
        Assert.DoesNotContain(Sentences, code => code != "unknown-code" && !used.Contains(code) && !Elsewhere(code));
    }

    [Fact]
    public void Every_slot_has_its_bound_and_what_the_domain_refuses_is_told_with_what_it_allows()
    {
        foreach (var use in Uses())
        {
            var slots = Slots(use.Code, use.Bounds);
            Assert.True(slots <= use.Bounds, $"{use.Code} has {slots} slots and {use.Bounds} bounds at '{use.Line}'");
            if (use.IsOfTheDomain && use.Bounds == 0)
                Assert.All(
                    [French, English],
                    culture => Assert.True(FaultWords.Knows(use.Code + "/allowed", culture), $"{use.Code} does not say what is allowed"));
        }
    }

    [Theory, MemberData(nameof(Codes))]
    public void A_sentence_is_of_one_language_without_empty_slots_or_doubled_words(string code)
    {
        var fault = new ImportFault(code, "VALEUR", 12, 34.5m, 6)
        {
            File = "x.csv",
            Line = 3,
            Column = "rome",
            ColumnNumber = 2,
            OtherLine = 2,
            Suggestion = "F1703",
        };
        var (french, english) = (ImportFaultSentence.Of(fault, French), ImportFaultSentence.Of(fault, English));

        Assert.All([french, english], said =>
        {
            Assert.DoesNotMatch(@"[{}]", said);
            Assert.DoesNotMatch(@"(?i)\b(\p{L}+)\s+\1\b", said);
            Assert.DoesNotMatch(@"«\s*»|''|\(\s*\)|:\s*\.|  |,\s*[.,]|\s\.", said);
            Assert.DoesNotContain("34.5", said == french ? said : "", StringComparison.Ordinal);
        });
        Assert.DoesNotMatch(EnglishWords(), french);
        Assert.DoesNotMatch(FrenchWords(), english);
        Assert.Matches(@"[.?]\z", french);
    }

    [Fact]
    public void Bounds_stand_in_the_readers_words()
    {
        var today = new DateOnly(2026, 3, 2);
        var born = new Candidate
        {
            Id = default,
            FirstName = "A",
            LastName = "B",
            BirthDate = new(1890, 1, 1),
        }
            .Faults(today)
            .Single();
        var hours = new Candidate
        {
            Id = default,
            FirstName = "A",
            LastName = "B",
            Availability = new() { WeeklyHoursMin = new(40.5m), WeeklyHoursMax = new(35m) },
        }
            .Faults(today)
            .Single();

        Assert.Equal("« 1890-01-01 » n’est pas une date de naissance plausible. Attendu : un âge de 14 à 100 ans.", FaultWords.Of(born, French));
        Assert.Equal("'1890-01-01' is no plausible birth date. Expected: an age of 14 to 100 years.", FaultWords.Of(born, English));
        Assert.Equal("le maximum « 35 » est inférieur au minimum. Attendu : 40,5 ou plus.", FaultWords.Of(hours, French));
        Assert.Equal("the maximum '35' is below the minimum. Expected: 40.5 or more.", FaultWords.Of(hours, English));
        Assert.Equal("un âge de 14 à 100 ans", FaultWords.Allowed(born, French));
        var draft = new StateMachine<CandidateState>("candidate", (CandidateState.Active, [])).Refusal(CandidateState.Active, CandidateState.Active)!.ToFault();
        Assert.Equal("le dossier ne peut pas passer par « ACTIVE -> ACTIVE ». Passages possibles : aucun.", FaultWords.Of(draft, French));
    }

    private sealed record Use(string Code, int Bounds, bool IsOfTheDomain, string Line);

    /// <summary>Where the source makes faults: the code, and how many values its bounds hold.</summary>
    private static IEnumerable<Use> Uses() =>
        from file in Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
        where !file.Contains("/GraphQL/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal)
        let text = File.ReadAllText(file)
        where
            text.Contains("InputFault", StringComparison.Ordinal)
            || text.Contains("ImportFault", StringComparison.Ordinal)
            || text.Contains("UnreadableFileException", StringComparison.Ordinal)
        from line in text.Split('\n')
        where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
        from Match made in Fault().Matches(line)
        let rest = line[(made.Index + made.Length)..]
        let isOfTheDomain = made.Groups[1].Value != "ImportFault" && !file.Contains("/Imports/", StringComparison.Ordinal)
        select new Use(made.Groups[2].Value, isOfTheDomain ? Holes(rest) : Math.Max(0, Arguments(rest) - 1), isOfTheDomain, line.Trim());

    /// <summary>The holes of the interpolated string that says what is allowed.</summary>
    private static int Holes(string rest) => Interpolated().Match(rest) is { Success: true } found ? Hole().Count(found.Value) : 0;

    /// <summary>The arguments after the code, to the closing bracket of the call.</summary>
    private static int Arguments(string rest)
    {
        var (depth, count, isQuoted) = (0, 0, false);
        foreach (var sign in rest)
        {
            if (sign == '"') isQuoted = !isQuoted;
            if (isQuoted) continue;
            if (sign is ')' or ']' or '}' && depth-- == 0) break;
            if (sign is '(' or '[' or '{') depth++;
            if (sign == ',' && depth == 0) count++;
        }
        return count;
    }

    // What is allowed may have words of its own for so many bounds.
    private static int Slots(string code, int bounds) => new[] { "ImportFaults.resx", "ImportFaults.en.resx" }.Max(file =>
        Values(file).TryGetValue($"{code}/allowed.{bounds}", out var text) || Values(file).TryGetValue(code + "/allowed", out text)
            ? Slot().Matches(text).Select(slot => slot.Value[1] - '0' + 1).DefaultIfEmpty().Max()
            : 0);

    // Codes that are put together from parts in the source.
    private static bool Elsewhere(string code) => Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal)).Any(file => File.ReadAllText(file).Contains($"\"{code}\"", StringComparison.Ordinal));

    private static bool IsPart(string key) =>
        key.StartsWith("place.", StringComparison.Ordinal)
        || key.StartsWith("rejected.", StringComparison.Ordinal)
        || key is "expected" or "suggestion" or "nothing";

    private static List<string> Keys(string file) => [.. Values(file).Keys.Order(StringComparer.Ordinal)];

    private static Dictionary<string, string> Values(string file) => XDocument.Load(Path.Combine(Root, "src", "Persistence", "Imports", "Texts", file))
        .Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Matching.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException("Matching.sln");
    }

    [GeneratedRegex("""new(?: (InputFault|ImportFault))?\("([a-z0-9-]+\.[a-z0-9-]+)"(?!, item =>)(?=[,)])""")]
    private static partial Regex Fault();

    [GeneratedRegex("""\$"[^"]*(?:\{[^}]*\}[^"]*)*"(?=\))""")]
    private static partial Regex Interpolated();

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"\{[0-2]\}")]
    private static partial Regex Slot();

    [GeneratedRegex(@"(?i)\b(the|of|is|are|was|to|at most|more|less|expected|hours|years|days|with|and|or|must|than|between|as|has|no|such)\b")]
    private static partial Regex EnglishWords();

    [GeneratedRegex(@"(?i)\b(le|la|les|des|est|et|ou|un|une|dans|pour|avec|attendu|heures|jours|moins|comme|plus|au|ce|qui)\b")]
    private static partial Regex FrenchWords();
}
