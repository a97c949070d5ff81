using System.Globalization;

namespace Matching.GraphQL.Types;

/// <summary>A point in time with its offset: <c>2026-03-31T08:30:00Z</c>.</summary>
internal sealed class DateTimeScalar : TextScalar<DateTimeOffset>
{
    private const string Output = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK";
    private static readonly string[] Inputs = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public DateTimeScalar() : base("DateTime", "a time with its offset such as \"2026-03-31T08:30:00Z\"")
    {
        Description = "A point in time with its offset from UTC, as `2026-03-31T08:30:00Z` (RFC 3339).";
        SpecifiedByUrl = "https://scalars.graphql.org/andimarek/date-time.html";
    }

    protected override bool TryParse(string text, out DateTimeOffset value)
    {
        value = default;
        // Without an offset the point in time would depend on the server's zone.
        var hasOffset = text.EndsWith('Z') || text.EndsWith('z') || (text.Length > 6 && text[^6] is '+' or '-');
        return hasOffset && DateTimeOffset.TryParseExact(text.ToUpperInvariant(), Inputs, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
    }

    protected override string Format(DateTimeOffset value) => value.Offset == TimeSpan.Zero
        ? value.UtcDateTime.ToString(Output, CultureInfo.InvariantCulture)
        : value.ToString(Output, CultureInfo.InvariantCulture);
}
