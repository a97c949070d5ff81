using System.Text.RegularExpressions;

namespace Matching.Persistence.Imports.Kinds;

/// <summary>Tells the edition of the ROME from a file's name: <c>unix_referentiel_code_rome_v460_utf8.csv</c>.</summary>
internal static partial class RomeEdition
{
    /// <summary>The edition: what the user says, else what the name says; null when neither does.</summary>
    public static string? Of(ImportScope scope)
    {
        if (scope.Options.Version is { Length: > 0 } said) return said;
        var found = Number().Match(scope.FileName);
        // 3.x editions are numbered below 400 (v347 is 3.47), 4.x from 400 on.
        return found.Success ? (found.Groups[1].ValueSpan[0] < '4' ? "3-v" : "4.0-v") + found.Groups[1].Value : null;
    }

    [GeneratedRegex("_v([0-9]{3})(?:_|\\.)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Number();
}
