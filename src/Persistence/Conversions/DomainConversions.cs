using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.EntityFrameworkCore;
using Geometry = NetTopologySuite.Geometries.Geometry;

namespace Matching.Persistence.Conversions;

/// <summary>How the domain's values are written in columns, once for every entity.</summary>
/// <remarks>
/// Identifiers as uuid, codes as their canonical text, enumerations by name, hours and money in whole hundredths, shares in whole ten-thousandths, instants
/// in UTC to the microsecond, nested values as JSON.
/// </remarks>
internal static class DomainConversions
{
    private const int LongestEnumName = 60;
    private const int LongestCode = 60;

    public static void Apply(ModelConfigurationBuilder builder)
    {
        builder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(LongestEnumName);
        builder.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
        foreach (var type in typeof(InputFault).Assembly.GetExportedTypes().Where(type => !type.IsGenericTypeDefinition))
        {
            if (DomainValues.IsIdentifier(type))
                builder.Properties(type).HaveConversion(typeof(IdentifierConverter<>).MakeGenericType(type));
            else if (DomainValues.IsTextValue(type) && type != typeof(InsertionHours))
                builder.Properties(type).HaveConversion(typeof(TextValueConverter<>).MakeGenericType(type)).HaveMaxLength(LongestCode);
        }

        builder.Properties<InsertionHours>().HaveConversion<InsertionHoursConverter>();
        builder.Properties<WeeklyHours>().HaveConversion<WeeklyHoursConverter>();
        builder.Properties<Share>().HaveConversion<ShareConverter>();
        builder.Properties<Euros>().HaveConversion<EurosConverter>();
        builder.Properties<Coordinates>().HaveConversion<CoordinatesConverter>().HaveMaxLength(LongestCode);
        builder.Properties<Geometry>().HaveConversion<GeometryConverter, GeometryComparer>();
    }
}

/// <summary>Writes a point as <c>latitude,longitude</c> with every digit; queries use the extracted number columns beside it.</summary>
internal sealed class CoordinatesConverter() : ValueConverter<Coordinates, string>(point => Write(point), text => Read(text))
{
    private static string Write(Coordinates point) => string.Create(CultureInfo.InvariantCulture, $"{point.Latitude:R},{point.Longitude:R}");

    private static Coordinates Read(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        return new Coordinates(
            double.Parse(text[..comma], CultureInfo.InvariantCulture),
            double.Parse(text[(comma + 1)..], CultureInfo.InvariantCulture));
    }
}

/// <summary>Writes an instant in UTC, cut to the microsecond: what PostgreSQL keeps, and what sorts right on SQLite.</summary>
internal sealed class InstantConverter() : ValueConverter<DateTimeOffset, DateTime>(
    instant => new DateTime(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc),
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));

/// <summary>Shares in whole hundredths of a per cent: 30 % is 3000.</summary>
internal sealed class ShareConverter() : ValueConverter<Share, int>(share => decimal.ToInt32(share.Value * 10_000), stored => new(stored / 10_000m));

/// <summary>Writes a checked code as its canonical text.</summary>
internal sealed class TextValueConverter<T>() : ValueConverter<T, string>(value => value.ToString(), text => TextValue.Parse<T>(text))
    where T : struct, ITextValue<T>;

/// <summary>Writes hours as whole hundredths: SQLite has no decimals, and integers sort and add up exactly on every database.</summary>
internal sealed class InsertionHoursConverter() : ValueConverter<InsertionHours, long>(
    hours => (long)(hours.Value * 100), stored => new InsertionHours(stored / 100m));

/// <summary>Writes weekly hours as whole hundredths.</summary>
internal sealed class WeeklyHoursConverter() : ValueConverter<WeeklyHours, long>(
    hours => (long)(hours.Value * 100), stored => new WeeklyHours(stored / 100m));

/// <summary>Writes euros as whole cents.</summary>
internal sealed class EurosConverter() : ValueConverter<Euros, long>(
    euros => (long)(euros.Value * 100), stored => new Euros(stored / 100m));
