using System.Globalization;

namespace Matching.GraphQL.Types;

/// <summary>A calendar date without time or zone: <c>2026-03-31</c>.</summary>
internal sealed class DateScalar : TextScalar<DateOnly>
{
    public DateScalar() : base("Date", "a date such as \"2026-03-31\"")
    {
        Description = "A calendar date without time or zone, as `2026-03-31` (ISO 8601).";
        SpecifiedByUrl = "https://scalars.graphql.org/andimarek/local-date.html";
    }

    protected override bool TryParse(string text, out DateOnly value) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    protected override string Format(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
