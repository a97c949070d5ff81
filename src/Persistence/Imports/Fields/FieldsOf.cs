using Matching.Persistence.Exports;
using Matching.Persistence.Imports.Rows;

namespace Matching.Persistence.Imports.Fields;

/// <summary>The kinds of columns that a list of fields is made of.</summary>
/// <typeparam name="T">The record that the columns tell of.</typeparam>
internal static class FieldsOf<T>
{
    /// <summary>As many decimals as a number can have.</summary>
    public const int AnyDecimals = RowTexts.AnyDecimals;

    /// <summary>A free text of at most 200 characters.</summary>
    public static FieldDraft<T, string> FreeText(string name, params string[] aliases) => FreeText(PlainText.NameLength, name, aliases);

    /// <summary>A free text.</summary>
    public static FieldDraft<T, string> FreeText(int longest, string name, params string[] aliases) =>
        new(Named(name, aliases), (row, column) => row.Text(column, longest) is { } text ? _ => text : null, text => text);

    /// <summary>A telephone number.</summary>
    public static FieldDraft<T, string> Phone(string name, params string[] aliases) =>
        new(Named(name, aliases), (row, column) => row.Phone(column) is { } text ? _ => text : null, text => text);

    /// <summary>An e-mail address.</summary>
    public static FieldDraft<T, string> Email(string name, params string[] aliases) =>
        new(Named(name, aliases), (row, column) => row.Email(column) is { } text ? _ => text : null, text => text);

    /// <summary>A day.</summary>
    public static FieldDraft<T, DateOnly> Day(string name, params string[] aliases) =>
        Of(name, aliases, RowDates.Day, day => Cell.Of(day));

    /// <summary>Yes or no.</summary>
    public static FieldDraft<T, bool> YesNo(string name, params string[] aliases) =>
        Of(name, aliases, RowTexts.YesNo, answer => Cell.Of(answer));

    /// <summary>A whole number.</summary>
    public static FieldDraft<T, int> Whole(int least, int most, string name, params string[] aliases) =>
        Of(name, aliases, (row, column) => row.Whole(column, least, most), number => Cell.Of(number));

    /// <summary>A number with at most so many decimals.</summary>
    public static FieldDraft<T, decimal> Number(decimal least, decimal most, int decimals, string name, params string[] aliases) =>
        Of(name, aliases, (row, column) => row.Number(column, least, most, decimals), number => Cell.Of(number));

    /// <summary>A measured share from 0 to 1.</summary>
    public static FieldDraft<T, double> Fraction(string name, params string[] aliases) =>
        Of(name, aliases, RowMeasures.Fraction, share => Cell.Of(share));

    /// <summary>An amount of euros, to the cent.</summary>
    public static FieldDraft<T, Euros> Euros(decimal most, string name, params string[] aliases) =>
        Of(
            name,
            aliases,
            (row, column) => row.Number(column, 0, most, 2, "€") is { } amount ? new Euros(amount) : (Euros?)null,
            amount => Cell.Of(amount.Value));

    /// <summary>A share in per cent.</summary>
    public static FieldDraft<T, Share> Percent(decimal least, decimal most, int decimals, string name, params string[] aliases) =>
        Of(
            name,
            aliases,
            (row, column) => row.Number(column, least, most, decimals, "%") is { } percent ? Share.FromPercent(percent) : (Share?)null,
            share => Cell.Of(share.Percent));

    /// <summary>A code or measure of the domain.</summary>
    public static FieldDraft<T, TCode> Code<TCode>(string name, params string[] aliases) where TCode : struct, ITextValue<TCode> =>
        Of(name, aliases, RowTexts.Optional<TCode>, code => code.ToString());

    /// <summary>A commune of the reference.</summary>
    public static FieldDraft<T, InseeCode> Commune(string name, params string[] aliases) =>
        Of(name, aliases, (row, column) => row.References.Commune(row, column), code => code.ToString());

    /// <summary>An occupation of the reference.</summary>
    public static FieldDraft<T, RomeCode> Occupation(string name, params string[] aliases) =>
        Of(name, aliases, (row, column) => row.References.Occupation(row, column), code => code.ToString());

    /// <summary>One of the names of an enumeration, or a French name beside them.</summary>
    public static FieldDraft<T, TChoice> Choice<TChoice>(string name, string[] aliases, IReadOnlyDictionary<string, TChoice>? otherNames = null)
        where TChoice : struct, Enum =>
        Of(name, aliases, (row, column) => row.Choice(column, otherNames), choice => Cell.Of<TChoice>(choice));

    /// <summary>A level of qualification, in the old or new nomenclature.</summary>
    public static FieldDraft<T, QualificationLevel> Level(string name, params string[] aliases) =>
        Of(name, aliases, RowMeasures.Level, level => Cell.Of<QualificationLevel>(level));

    /// <summary>Hours of insertion.</summary>
    public static FieldDraft<T, InsertionHours> Hours(string name, params string[] aliases) =>
        Of(name, aliases, RowMeasures.Hours, hours => hours.ToString());

    /// <summary>Hours a week.</summary>
    public static FieldDraft<T, WeeklyHours> WeeklyHours(string name, params string[] aliases) =>
        Of(name, aliases, RowMeasures.WeeklyHours, hours => Cell.Of(hours.Value));

    /// <summary>Several names of an enumeration; <c>aucun</c> for none.</summary>
    public static FieldDraft<T, IReadOnlyList<TChoice>> Choices<TChoice>(string name, params string[] aliases) where TChoice : struct, Enum =>
        Several(name, aliases, (row, column) => row.Choices<TChoice>(column), choice => Cell.Of<TChoice>(choice));

    /// <summary>Several codes; <c>aucun</c> for none.</summary>
    public static FieldDraft<T, IReadOnlyList<TCode>> Codes<TCode>(string name, params string[] aliases) where TCode : struct, ITextValue<TCode> =>
        Several(name, aliases, (row, column) => row.List<TCode>(column), code => code.ToString());

    /// <summary>Several codes of departments, in capitals; <c>aucun</c> for none.</summary>
    public static FieldDraft<T, IReadOnlyList<string>> Departments(string name, params string[] aliases) =>
        Several<string>(name, aliases, RowMeasures.Departments, code => code);

    /// <summary>Several codes of intercommunalities, which are SIREN; <c>aucun</c> for none.</summary>
    public static FieldDraft<T, IReadOnlyList<string>> Intercommunalities(string name, params string[] aliases) =>
        Several<string>(name, aliases, (row, column) => [.. row.List<Siren>(column).Select(code => code.Value)], code => code);

    /// <summary>Several entries with more said of each, such as <c>RSA:2024-11-01</c>; <c>aucun</c> for none.</summary>
    public static FieldDraft<T, IReadOnlyList<TEntry>> Entries<TEntry>(EntryFormat<TEntry> format, string name, params string[] aliases) where TEntry : class =>
        new(Named(name, aliases), format.Read, entries => Joined(entries, format.Write));

    private static FieldDraft<T, TValue> Of<TValue>(
        string name, string[] aliases, Func<ImportRow, Column, TValue?> read, Func<TValue, string?> write)
        where TValue : struct =>
        new(Named(name, aliases), (row, column) => read(row, column) is { } value ? _ => value : null, write);

    // The order of a set says nothing: a file that names the same ones changes nothing.
    private static FieldDraft<T, IReadOnlyList<TItem>> Several<TItem>(
        string name, string[] aliases, Func<ImportRow, Column, IReadOnlyList<TItem>> read, Func<TItem, string?> write) =>
        new(
            Named(name, aliases),
            (row, column) =>
                (row.SaysNone(column) ? [] : read(row, column)) is var said ? known =>
                    known is not null && said.ToHashSet().SetEquals(known) ? known : said : null,
            items => Joined(items, write));

    private static string Joined<TItem>(IReadOnlyList<TItem> items, Func<TItem, string?> write) =>
        items.Count == 0 ? "aucun" : string.Join('|', items.Select(write));

    private static Column Named(string name, string[] aliases) => new(name) { Aliases = aliases };
}
