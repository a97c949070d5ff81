using System.Globalization;

namespace Matching.Explanations;

/// <summary>One named, typed value of a reason. Holds no sentence and no personal text.</summary>
/// <remarks>Numbers are kept as scaled whole numbers, so that two answers can be compared byte by byte.</remarks>
public readonly record struct ReasonValue
{
    private readonly long _raw;
    private readonly string? _text;

    private ReasonValue(string name, ReasonValueKind kind, long raw, string? text) =>
        (Name, Kind, _raw, _text) = (name, kind, raw, text);

    /// <summary>The value's name in the sentence, such as <c>accepted</c>.</summary>
    public string Name { get; }

    /// <summary>What it is and in which unit.</summary>
    public ReasonValueKind Kind { get; }

    /// <summary>The number, in the unit of <see cref="Kind"/>; null for dates, codes and terms.</summary>
    public decimal? Number => Kind switch
    {
        ReasonValueKind.Minutes or ReasonValueKind.Kilometres or ReasonValueKind.Percent => _raw / 10m,
        ReasonValueKind.Hours => _raw / 100m,
        ReasonValueKind.Days or ReasonValueKind.Count => _raw,
        _ => null,
    };

    /// <summary>The date; null for anything else.</summary>
    public DateOnly? Date => Kind == ReasonValueKind.Date ? DateOnly.FromDayNumber((int)_raw) : null;

    /// <summary>The code, the term's name, or the number or date written without culture.</summary>
    public string Text => _text
        ?? Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        ?? Number?.ToString(CultureInfo.InvariantCulture)
        ?? "";

    /// <summary>A travel time.</summary>
    public static ReasonValue Minutes(string name, JourneyTime time) => new(name, ReasonValueKind.Minutes, time.Tenths, null);

    /// <summary>A length, rounded half up to 100 m.</summary>
    public static ReasonValue Kilometres(string name, Kilometres length) =>
        new(name, ReasonValueKind.Kilometres, (long)Math.Floor((length.Value * 10) + 0.5), null);

    /// <summary>A number of days.</summary>
    public static ReasonValue Days(string name, int days) => new(name, ReasonValueKind.Days, days, null);

    /// <summary>A number of hours, rounded to two places.</summary>
    public static ReasonValue Hours(string name, decimal hours) => new(name, ReasonValueKind.Hours, decimal.ToInt64(decimal.Round(hours * 100m)), null);

    /// <summary>A share.</summary>
    public static ReasonValue Percent(string name, Fit share) => new(name, ReasonValueKind.Percent, (share.Millionths + 500) / 1000, null);

    /// <summary>A plain number.</summary>
    public static ReasonValue Count(string name, int count) => new(name, ReasonValueKind.Count, count, null);

    /// <summary>A date.</summary>
    public static ReasonValue On(string name, DateOnly date) => new(name, ReasonValueKind.Date, date.DayNumber, null);

    /// <summary>An occupation.</summary>
    public static ReasonValue Occupation(string name, RomeCode code) => new(name, ReasonValueKind.Occupation, 0, code.Value);

    /// <summary>A licence.</summary>
    public static ReasonValue Licence(string name, LicenceCode code) => new(name, ReasonValueKind.Licence, 0, code.Value);

    /// <summary>A member of a domain enumeration or catalogue.</summary>
    public static ReasonValue Term(string name, string term) => new(name, ReasonValueKind.Term, 0, term);

    /// <summary>A member of a domain enumeration, by its name.</summary>
    public static ReasonValue Term<T>(string name, T term) where T : struct, Enum => new(name, ReasonValueKind.Term, 0, TermName<T>.Of(term));

    /// <summary>Name and value, such as <c>minutes=26.2</c>.</summary>
    public override string ToString() => $"{Name}={Text}";

    // Enum.ToString makes a new string each time; the engine scores millions of pairs.
    private static class TermName<T> where T : struct, Enum
    {
        private static readonly Dictionary<T, string> Names = Enum.GetValues<T>().Distinct().ToDictionary(value => value, value => value.ToString());

        public static string Of(T term) => Names.TryGetValue(term, out var name) ? name : term.ToString();
    }
}
