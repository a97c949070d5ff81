using System.Text.RegularExpressions;

namespace Matching.Api.Commands;

/// <summary>Separates <c>--Section:Key=value</c>, the .NET way to override a setting, from a command's own options.</summary>
internal static partial class SettingArguments
{
    /// <summary>Splits a command line in settings and the rest, each in its order.</summary>
    /// <remarks>A setting's section starts with a capital letter; options are written in small letters.</remarks>
    public static (List<string> Settings, List<string> Others) Split(IReadOnlyList<string> arguments)
    {
        var (settings, others) = (new List<string>(), new List<string>());
        for (var index = 0; index < arguments.Count; index++)
        {
            var argument = arguments[index];
            if (!SettingPattern().IsMatch(argument))
                others.Add(argument);
            else if (argument.Contains('=', StringComparison.Ordinal) || index + 1 == arguments.Count)
                settings.Add(argument.Contains('=', StringComparison.Ordinal) ? argument : argument + "=");
            else
                settings.Add($"{argument}={arguments[++index]}");
        }

        return (settings, others);
    }

    [GeneratedRegex("^--[A-Z][A-Za-z0-9_.]*((:[A-Za-z0-9_.]+)+(=.*)?|=.*)$", RegexOptions.Singleline)]
    private static partial Regex SettingPattern();
}
