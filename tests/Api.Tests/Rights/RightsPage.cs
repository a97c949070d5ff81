using System.Globalization;
using System.Text;
using Matching.Api.Configuration;
using Matching.Api.Security;
using Matching.GraphQL.Types;

namespace Matching.Api.Tests.Rights;

/// <summary>The table as a page that people read: equal lines are one.</summary>
internal static class RightsPage
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    /// <summary>How many cells the table has: fields × states × roles × relations, without what never occurs.</summary>
    public static int Cells(Schema schema) => Types(schema).SelectMany(type => type.Fields.Select(field => (type, field))).Sum(each =>
        OutputRights.Find(each.type.Name, each.field.Name)!.ByState.Sum(state => RolesTold.Roles.Sum(role =>
            Enum.GetValues<Relation>().Count(relation => state.Told is not { } told || told.Of(role, relation) != Answered.Never))));

    /// <summary>The types that have lines.</summary>
    public static IReadOnlyList<ObjectType> Types(Schema schema) =>
        [.. schema.Types.OfType<ObjectType>().Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal))];

    /// <summary>The page.</summary>
    public static string Of(Schema schema)
    {
        var page = new StringBuilder();
        var types = Types(schema);
        var fields = types.Sum(type => type.Fields.Count);
        page.Append("# Who is told what\n\n")
            .Append("Every field of every type, and every query, mutation and subscription, by role and by how a thing stands to who asks: ")
            .Append(Plain, $"{fields} fields, {Cells(schema)} cells. The table is the one in the code (`OutputRights`), and this page is made from it: ")
            .Append("`MATCHING_WRITE_PAGES=1 dotnet test tests/Api.Tests --filter OutputRightsPageTests`. Tests hold the product against it whole: ")
            .Append("`OutputRightsTests` every field of every kind of thing, `SuggestionRightsTests` what is told of suggestions, `CallRightsTests` what is ")
            .Append("called, `ProbeTests` that lists, counts, filters, orders, searches and identifiers tell no more. Who may set what: ")
            .Append("[input-rights](input-rights.md). Why one table: [0182](decisions/0182-one-table-of-what-is-told.md).\n\n")
            .Append("- A cell names the relations in which a role is told: **all**, or some of *own*, *structure*, *territory*, *foreign*; empty: in none. ")
            .Append("Elsewhere a field is null or an empty list, and a thing that is hidden whole is as one that is not there, to the byte.\n")
            .Append("- *refused* is an error with `AUTH_NOT_AUTHORIZED`, *signed out* one with `AUTH_NOT_AUTHENTICATED`.\n")
            .Append("- A mutation that reaches nothing answers `NotFoundError`, as for a thing that is not there.\n")
            .Append(Plain, $"- Types that no line names are told with the field that leads to them: {string.Join(", ", PartsOf(types))}; and pages, edges, ")
            .Append(Plain, $"payloads and errors (names that end in {string.Join(", ", OutputRights.Shapes)}).\n\n");
        AppendMeanings(page);
        foreach (var type in types.OrderBy(type => type.Name is "Query" or "Mutation" or "Subscription").ThenBy(type => type.Name, StringComparer.Ordinal))
            AppendType(page, type);
        return page.ToString().ReplaceLineEndings("\n").TrimEnd() + "\n";
    }

    private static void AppendMeanings(StringBuilder page)
    {
        page.Append("## What own, structure and territory mean\n\nAll else is foreign, and so is everything for a role that is not named. ")
            .Append("*As own*: the two cannot be told apart, since accounts of one organisation have the same rights.\n\n")
            .Append("| Thing | Role | own | structure | territory |\n|---|---|---|---|---|\n");
        foreach (var (type, meanings) in Relations.ByType)
            foreach (var meaning in meanings)
                page.Append(Plain, $"| `{type}` | {NameOf(meaning.Role)} | {meaning.Own} | {meaning.SameStructure} | {meaning.SameTerritory} |\n");
        page.Append("\nSuggestions (`CandidateMatch`, `CandidateProfile`, `ListFloor`) stand as their offer does. ")
            .Append("Models belong to nobody: all relations are one.\n\n");
    }

    private static void AppendType(StringBuilder page, ObjectType type)
    {
        var lines = type.Fields
            .Select(field => (field.Name, Line: OutputRights.Find(type.Name, field.Name)!))
            .SelectMany(field => field.Line.ByState.Where(state => state.Told is not null).Select(state => (field.Name, state.State, Told: state.Told!)))
            .GroupBy(field => (field.State, Row: string.Join(" | ", RolesTold.Roles.Select(role => Cell(field.Told.LettersOf(role))))))
            .ToList();
        if (lines.Count == 0) return;
        page.Append(Plain, $"## {type.Name}\n\n| Field | {string.Join(" | ", RolesTold.Roles.Select(NameOf))} |\n")
            .Append(Plain, $"|---|{string.Concat(RolesTold.Roles.Select(_ => "---|"))}\n");
        foreach (var line in lines)
        {
            var names = line.Count() == type.Fields.Count ? "every field" : string.Join(", ", line.Select(field => $"`{field.Name}`"));
            page.Append(Plain, $"| {names}{(line.Key.State.Length == 0 ? "" : $" ({line.Key.State})")} | {line.Key.Row} |\n");
        }

        page.Append('\n');
    }

    private static string Cell(string letters)
    {
        if (letters.Distinct().Count() == 1) return Word(letters[0]) ?? "";
        if (letters[1..].All(letter => letter == '.')) return Word(letters[0]) ?? "";
        return string.Join("; ", letters.Select((letter, at) => (letter, at)).Where(each => each.letter is not ('-' or '.')).GroupBy(each => each.letter)
            .Select(group => (group.Key == 'v' ? "" : Word(group.Key) + ": ") + string.Join(", ", group.Select(each => NameOf((Relation)each.at)))));
    }

    private static string? Word(char letter) => letter switch { 'v' => "**all**", 'x' => "refused", 's' => "signed out", _ => null };

    private static string NameOf(Relation relation) => relation switch
    {
        Relation.Own => "own",
        Relation.SameStructure => "structure",
        Relation.SameTerritory => "territory",
        _ => "foreign",
    };

    private static string NameOf(Role role) => role == Role.Anonymous ? "nobody" : AuthenticationSettings.DefaultName(role);

    private static IEnumerable<string> PartsOf(IEnumerable<ObjectType> types) => types.Select(type => type.Name)
        .Where(type => OutputRights.All.Any(line => line.Field == type && line.ByState.All(state => state.Told is null)))
        .Order(StringComparer.Ordinal).Select(type => $"`{type}`");
}
