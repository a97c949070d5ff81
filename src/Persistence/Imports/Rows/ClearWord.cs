namespace Matching.Persistence.Imports.Rows;

/// <summary>The word by which a cell takes a value away: an empty cell leaves it.</summary>
/// <remarks>In brackets, so that no name or title can be it by chance; an export shields a text that is.</remarks>
internal static class ClearWord
{
    /// <summary>As the documentation has it.</summary>
    public const string French = "[effacer]";

    private const string English = "[clear]";

    /// <summary>Whether a cell says it, in any letter case.</summary>
    public static bool Is(string cell) =>
        cell.Trim() is var word && (word.Equals(French, StringComparison.OrdinalIgnoreCase) || word.Equals(English, StringComparison.OrdinalIgnoreCase));
}
