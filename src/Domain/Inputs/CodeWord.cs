using System.Text.RegularExpressions;

namespace Matching.Domain.Inputs;

/// <summary>Writes the name of an enumerated value as programs outside know it, in every language alike: <c>PARTLY_FILLED</c>.</summary>
public static partial class CodeWord
{
    /// <summary>The word of a value.</summary>
    public static string Of(Enum value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Of(value.ToString());
    }

    /// <summary>The word of a value's name, such as <c>PartlyFilled</c>.</summary>
    public static string Of(string name) => WordStart().Replace(name, "_").ToUpperInvariant();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex WordStart();
}
