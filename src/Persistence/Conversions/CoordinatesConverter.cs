using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Matching.Persistence.Conversions;

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
