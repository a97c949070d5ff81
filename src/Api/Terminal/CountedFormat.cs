using System.Globalization;

namespace Matching.Api.Terminal;

/// <summary>Formats as a culture does and, where a format is <c>one|many</c>, chooses the noun that goes with the number.</summary>
/// <remarks>In French 0 and 1 take the singular, in English 1 alone (Unicode CLDR, cardinal plural rules).</remarks>
internal sealed class CountedFormat(CultureInfo culture) : IFormatProvider, ICustomFormatter
{
    private readonly bool _isFrench = culture.TwoLetterISOLanguageName == "fr";

    /// <inheritdoc />
    public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : culture.GetFormat(formatType);

    /// <inheritdoc />
    public string Format(string? format, object? arg, IFormatProvider? formatProvider)
    {
        if (format?.Split('|') is [var one, var many])
        {
            var number = Convert.ToDecimal(arg, CultureInfo.InvariantCulture);
            return number == 1 || (_isFrench && number is >= 0 and < 2) ? one : many;
        }

        return arg is IFormattable value ? value.ToString(format, culture) : arg?.ToString() ?? "";
    }
}
