using System.Globalization;
using System.Resources;

namespace Matching.Api.Terminal;

/// <summary>Sentences for people, from <c>Texts.resx</c> (French) and <c>Texts.en.resx</c>.</summary>
internal sealed class Words(Language language)
{
    // Beyond this both languages no longer fit on one line of a terminal.
    private const int LongestHalfLine = 50;
    private static readonly ResourceManager Texts = new("Matching.Api.Terminal.Texts", typeof(Words).Assembly);
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr"), English = CultureInfo.GetCultureInfo("en");

    /// <summary>The language these words are in.</summary>
    public Language Language => language;

    /// <summary>The sentence named <paramref name="key"/>, its places filled with <paramref name="values"/>.</summary>
    /// <exception cref="MissingManifestResourceException">No such sentence.</exception>
    public string Say(string key, params object?[] values)
    {
        if (!language.English) return In(French, key, values);
        if (!language.French) return In(English, key, values);

        var (french, english) = (In(French, key, values), In(English, key, values));
        if (french == english) return french;
        return french.Length <= LongestHalfLine && english.Length <= LongestHalfLine
            ? $"{french} / {english}"
            : french + Environment.NewLine + english;
    }

    /// <summary>What somebody else says in a given culture, in one or both of this user's languages.</summary>
    public string Say(Func<CultureInfo, string> sentence)
    {
        if (!language.English) return sentence(French);
        if (!language.French) return sentence(English);
        return sentence(French) + Environment.NewLine + sentence(English);
    }

    private static string In(CultureInfo culture, string key, object?[] values)
    {
        var text = Texts.GetString(key, culture) ?? throw new MissingManifestResourceException($"No text named '{key}'.");
        if (values.Length == 0) return text;
        return string.Format(new CountedFormat(culture), text, [.. values.Select(value => value is Phrase part ? In(culture, part.Key, part.Values) : value)]);
    }
}

/// <summary>A sentence's part that is itself words, told in the language of the sentence around it.</summary>
/// <param name="Key">Its name in the resources.</param>
/// <param name="Values">What fills its places.</param>
internal sealed record Phrase(string Key, params object?[] Values);

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
