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
