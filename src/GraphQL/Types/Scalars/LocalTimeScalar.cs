using System.Globalization;

namespace Matching.GraphQL.Types;

/// <summary>A time of day: <c>08:30:00</c>.</summary>
internal sealed class LocalTimeScalar : TextScalar<TimeOnly>
{
    private static readonly string[] Inputs = ["HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFFF"];

    public LocalTimeScalar() : base("LocalTime", "a time of day such as \"08:30\" or \"08:30:00\"")
    {
        Description = "A time of day without date or zone, as `08:30:00` (ISO 8601).";
        SpecifiedByUrl = "https://scalars.graphql.org/chillicream/local-time.html";
    }

    protected override bool TryParse(string text, out TimeOnly value) =>
        TimeOnly.TryParseExact(text, Inputs, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    protected override string Format(TimeOnly value) => value.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
}
