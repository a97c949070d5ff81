using System.Diagnostics.CodeAnalysis;
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

/// <summary>An absolute URL.</summary>
internal sealed class UrlScalar : TextScalar<Uri>
{
    public UrlScalar() : base("URL", "an absolute URL such as \"https://example.org/\"")
    {
        Description = "An absolute URL (RFC 3986).";
        SpecifiedByUrl = "https://tools.ietf.org/html/rfc3986";
    }

    protected override bool TryParse(string text, [NotNullWhen(true)] out Uri? value) =>
        Uri.TryCreate(text, UriKind.Absolute, out value) && value.Scheme is "http" or "https" or "mailto" or "ftp" or "urn";

    protected override string Format(Uri value) => value.OriginalString;
}

/// <summary>A universally unique identifier.</summary>
internal sealed class UuidScalar : TextScalar<Guid>
{
    public UuidScalar() : base("UUID", "a UUID such as \"123e4567-e89b-12d3-a456-426614174000\"")
    {
        Description = "A universally unique identifier, as `123e4567-e89b-12d3-a456-426614174000` (RFC 9562).";
        SpecifiedByUrl = "https://tools.ietf.org/html/rfc9562";
    }

    protected override bool TryParse(string text, out Guid value) => Guid.TryParseExact(text, "D", out value);

    protected override string Format(Guid value) => value.ToString("D");
}
