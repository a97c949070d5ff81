using System.Globalization;

namespace Matching.Api.Terminal;

/// <summary>The language a person reads: French, English, or French with English beside it for whoever asks over the network and names none.</summary>
internal sealed record Language(bool French, bool English)
{
    /// <summary>French alone.</summary>
    public static readonly Language FrenchOnly = new(French: true, English: false);

    /// <summary>English alone.</summary>
    public static readonly Language EnglishOnly = new(French: false, English: true);

    /// <summary>French with English beside it.</summary>
    public static readonly Language Both = new(French: true, English: true);

    /// <summary>The culture for what libraries say by themselves, and for numbers and dates.</summary>
    public CultureInfo Culture => CultureInfo.GetCultureInfo(French ? "fr" : "en");

    /// <summary>What <c>--lang</c> asks for, else what the machine speaks, else French: never both, since each line would come twice.</summary>
    public static Language Choose(IReadOnlyList<string> arguments, CultureInfo machine)
    {
        for (var index = 0; index < arguments.Count; index++)
        {
            var asked = arguments[index].StartsWith("--lang=", StringComparison.Ordinal) ? Named(arguments[index][7..])
                : arguments[index] == "--lang" && index + 1 < arguments.Count ? Named(arguments[index + 1])
                : Both;
            if (asked != Both) return asked;
        }

        return machine.TwoLetterISOLanguageName == "en" ? EnglishOnly : FrenchOnly;
    }

    /// <summary>The language of an ISO 639-1 code; both when it is neither <c>fr</c> nor <c>en</c>.</summary>
    public static Language Named(string code) => code switch
    {
        "fr" => FrenchOnly,
        "en" => EnglishOnly,
        _ => Both,
    };
}
