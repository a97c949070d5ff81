using System.Reflection;
using CsCheck;
using Matching.Properties;

namespace Matching.Persistence.Tests.Imports;

/// <summary>What every list of columns must keep, whatever the record: lists, records and texts are generated.</summary>
public sealed class FieldListTests
{
    private const int Records = 300;

    public static TheoryData<string> Kinds => [.. GeneratedRecords.All.Select(kind => kind.Name)];

    [Fact]
    public void Every_kind_of_our_own_has_records_that_are_written_out_and_read_again()
    {
        Assert.Equal(OwnFiles.Kinds, GeneratedRecords.All.Where(kind => kind.Stored is not null).Select(kind => kind.Kind).Distinct().Order());
        Assert.Equal(OwnFiles.Kinds, Enum.GetValues<ImportKind>().Where(kind => ImportKinds.RowsOf(kind).Layouts[0].RefusesUnknown));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_column_has_a_value_in_some_generated_record(string name)
    {
        var kind = Kind(name);
        var empty = kind.Columns.ToHashSet();
        kind.Records.Always(Records, record => empty.RemoveWhere(column => !string.IsNullOrEmpty(kind.Cells(record)[column])));

        Assert.Empty(empty.Select(column => column.Name));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Saying_again_what_a_record_holds_changes_nothing(string name)
    {
        var kind = Kind(name);
        await kind.Records.AlwaysAsync(Records, async record =>
        {
            var row = await kind.RowAsync(kind.Cells(record));
            var again = kind.Apply(record, row, false);
            Assert.Empty(row.Faults);
            Assert.Equal(Text(record), Text(again));
        });
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_new_record_holds_all_that_its_cells_say(string name)
    {
        var kind = Kind(name);
        await kind.Records.AlwaysAsync(Records, async record =>
        {
            var made = kind.Apply(kind.Blank, await kind.RowAsync(kind.Cells(record)), true);
            Assert.Equal(Cells(kind, record), Cells(kind, made));
        });
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_column_alone_changes_its_own_value_and_an_empty_one_none(string name)
    {
        var kind = Kind(name);
        await Gen.Select(kind.Records, kind.Records).AlwaysAsync(30, async both =>
        {
            var (known, other) = both;
            var (before, said) = (kind.Cells(known), kind.Cells(other));
            var needed = kind.Columns.Where(column => column.IsRequired).ToDictionary(column => column, column => before[column]);
            Assert.Equal(Text(known), Text(kind.Apply(known, await kind.RowAsync(needed), false)));
            Assert.Equal(Text(known), Text(kind.Apply(known, await kind.RowAsync(kind.Columns.ToDictionary(column => column, column => column.IsRequired ? before[column] : "")), false)));
            foreach (var column in kind.Columns)
            {
                var cells = new Dictionary<Column, string?>(needed) { [column] = said[column] };
                foreach (var companion in Companions(kind, column)) cells[companion] = said[companion];
                var after = kind.Cells(kind.Apply(known, await kind.RowAsync(cells), false));
                var changed = kind.Columns.Where(each => after[each] != before[each]).ToList();
                Assert.All(changed, each => Assert.Contains(each.Name, MayChange(column)));
                if (!string.IsNullOrEmpty(said[column]) && IsPlain(column)) Assert.Equal(Sorted(said[column]), Sorted(after[column]));
            }
        });
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_word_of_clearing_takes_one_value_away_and_is_refused_where_one_is_needed(string name)
    {
        var kind = Kind(name);
        await kind.Records.AlwaysAsync(20, async known =>
        {
            var before = kind.Cells(known);
            var needed = kind.Columns.Where(column => column.IsRequired).ToDictionary(column => column, column => before[column]);
            foreach (var column in kind.Columns)
            {
                // An export would shield the word: a user's cell is the word itself.
                var row = await kind.RowAsync(new Dictionary<Column, string?>(needed) { [column] = "\u0001" });
                var cleared = new ImportRow(new(2, null, [.. row.Cells.Select(cell => cell == "\u0001" ? "[effacer]" : cell)]), row.Header) { References = row.References };
                if (!column.IsClearable)
                {
                    Assert.Contains(cleared.Faults, fault => fault.Code == "value.not-clearable" && fault.Column == column.Name);
                    continue;
                }
                var after = kind.Cells(kind.Apply(known, cleared, false));
                Assert.Empty(cleared.Faults);
                var changed = kind.Columns.Where(each => after[each] != before[each]).ToList();
                Assert.All(changed, each => Assert.Contains(each.Name, MayChange(column).Concat(GoWith(column))));
            }
        });
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_value_of_a_record_has_a_column_or_a_reason_to_have_none(string name)
    {
        var kind = Kind(name);
        var (all, varied) = (new HashSet<string>(), new HashSet<string>());
        Collect(kind.Blank.GetType(), "", all);
        Gen.Select(kind.Records, kind.Records)
            .Always(
                Records,
                both =>
                {
                    var (record, other) = both;
                    var cells = Cells(kind, record);
                    foreach (var (path, variant) in Variants(record, other, ""))
                    {
                        if (Text(variant) == Text(record))
                            continue;
                        varied.Add(path);
                        Assert.True(
                            Cells(kind, variant) != cells != IsLeftOut(kind, path),
                            IsLeftOut(kind, path) ? $"A column tells {path}, which is left out." : $"No column tells {path}.");
                    }
                });
        Assert.Empty(all.Where(path => !IsLeftOut(kind, path)).Except(varied));
        Assert.All(kind.LeftOut.Values, reason => Assert.NotEmpty(reason));
    }

    private static FieldKind Kind(string name) => GeneratedRecords.All.Single(kind => kind.Name == name);

    private static bool IsLeftOut(FieldKind kind, string path) => path.Split('.').Any(part => kind.LeftOut.ContainsKey(part.TrimEnd('[', ']')));

    private static string Text(object? value) => StoredJson.Write(value);

    private static string Cells(FieldKind kind, object record) => string.Join('\u0001', kind.Columns.Select(column => kind.Cells(record)[column]));

    private static string Sorted(string? cell) => string.Join('|', (cell ?? "").Split('|').Order(StringComparer.Ordinal));

    // Latitude, longitude and precision are one thing.
    private static IEnumerable<Column> Companions(FieldKind kind, Column column) =>
        column.Name is "lat" or "lon" ? kind.Columns.Where(other => other.Name is "lat" or "lon" or "precision_adresse") : [];

    private static IEnumerable<string> MayChange(Column column) =>
        column.Name switch
        {
            "rue" or "code_postal" or "commune_insee" or "lat" or "lon" or "lieu" =>
            [
                "rue",
                "code_postal",
                "commune_insee",
                "lat",
                "lon",
                "lieu",
                "precision_adresse",
                "score_adresse",
                "adresse_placee_le",
            ],
            "heures_12_mois" or "mois_12_mois" => [column.Name, "travail_jusqu_au"],
            _ => [column.Name],
        };

    // What cannot stay without the value.
    private static IEnumerable<string> GoWith(Column column) => column.Name == "travail_jusqu_au" ? ["heures_12_mois", "mois_12_mois"] : [];

    // In the others details of an entry that stays are kept, a state moves by decisions, and a day may lack its work or its point.
    private static bool IsPlain(Column column) =>
        column.Name
            is not (
                "metiers"
                or "situations"
                or "leviers"
                or "etat"
                or "statut"
                or "travail_jusqu_au"
                or "precision_adresse"
                or "score_adresse"
                or "adresse_placee_le")
        && (column.Name != "permis" || !column.Aliases.Contains("licences") || column.Aliases.Contains("licences_required"));

    private static IEnumerable<PropertyInfo> Settable(Type type) =>
        type.GetProperties()
            .Where(property =>
                property.CanWrite
                && property.PropertyType != typeof(IReadOnlyList<Lot>)
                && property.PropertyType != typeof(IReadOnlyList<HoursObligation>));

    private static bool IsRecord(Type type) => type.IsClass && type.Assembly == typeof(Candidate).Assembly;

    private static Type? ItemOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) && IsRecord(type.GetGenericArguments()[0])
            ? type.GetGenericArguments()[0]
            : null;

    private static void Collect(Type type, string prefix, HashSet<string> paths)
    {
        foreach (var property in Settable(type))
        {
            if (IsRecord(property.PropertyType)) Collect(property.PropertyType, prefix + property.Name + ".", paths);
            else if (ItemOf(property.PropertyType) is { } item) Collect(item, prefix + property.Name + "[].", paths);
            else paths.Add(prefix + property.Name);
        }
    }

    /// <summary>The record with one value of another record at a time, however deep it stands.</summary>
    private static IEnumerable<(string Path, object Variant)> Variants(object record, object other, string prefix)
    {
        foreach (var property in Settable(record.GetType()))
        {
            var (value, another) = (property.GetValue(record), property.GetValue(other));
            if (IsRecord(property.PropertyType) && value is not null && another is not null)
            {
                foreach (var (path, part) in Variants(value, another, prefix + property.Name + ".")) yield return (path, With(record, property, part));
            }
            else if (ItemOf(property.PropertyType) is { } item && value is Array { Length: > 0 } items && another is Array { Length: > 0 } others)
            {
                foreach (var (path, part) in Variants(items.GetValue(0)!, others.GetValue(0)!, prefix + property.Name + "[]."))
                {
                    var changed = Array.CreateInstance(item, items.Length);
                    items.CopyTo(changed, 0);
                    changed.SetValue(part, 0);
                    yield return (path, With(record, property, changed));
                }
            }
            else if (!IsRecord(property.PropertyType) && ItemOf(property.PropertyType) is null)
            {
                yield return (prefix + property.Name, With(record, property, another));
            }
        }
    }

    private static object With(object record, PropertyInfo property, object? value)
    {
        var copy = record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
        property.SetValue(copy, value);
        return copy;
    }
}
