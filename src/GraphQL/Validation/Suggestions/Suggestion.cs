using Matching.Text;

namespace Matching.GraphQL.Validation;

/// <summary>"Did you mean …?" sentences for names that are almost right.</summary>
internal static class Suggestion
{
    private const int MaxSuggestions = 5;

    /// <summary>The sentence for a wrong name, with a space before it; empty when no name is close.</summary>
    /// <param name="wrong">The name.</param>
    /// <param name="names">The names there are.</param>
    /// <param name="subject">What they are, such as <c>the enum value</c>; or null.</param>
    public static string For(string wrong, IEnumerable<string> names, string? subject = null) => DidYouMean(Closest(wrong, names), subject);

    /// <summary>The names close to a wrong one, closest first, ties in natural order.</summary>
    public static IReadOnlyList<string> Closest(string wrong, IEnumerable<string> names)
    {
        var distance = new LexicalDistance(wrong);
        var threshold = (int)(wrong.Length * 0.4) + 1;
        return
        [
            .. names.Distinct(StringComparer.Ordinal)
                .Select(name => (Name: name, Distance: distance.To(name, threshold)))
                .Where(candidate => candidate.Distance is not null)
                .OrderBy(candidate => candidate.Distance)
                .ThenBy(candidate => candidate.Name, NaturalOrder.Comparer)
                .Select(candidate => candidate.Name),
        ];
    }

    /// <summary>The sentence, with a space before it; empty without names.</summary>
    /// <param name="names">The suggestions, best first; five are shown.</param>
    /// <param name="subject">What they are, such as <c>the enum value</c>; or null.</param>
    public static string DidYouMean(IReadOnlyList<string> names, string? subject = null)
    {
        if (names.Count == 0) return "";

        var quoted = names.Take(MaxSuggestions).Select(name => $"\"{name}\"").ToArray();
        var list = quoted.Length switch
        {
            1 => quoted[0],
            2 => $"{quoted[0]} or {quoted[1]}",
            _ => $"{string.Join(", ", quoted[..^1])}, or {quoted[^1]}",
        };
        return subject is null ? $" Did you mean {list}?" : $" Did you mean {subject} {list}?";
    }
}

/// <summary>How many edits make one name of another, where any change of letter case counts as one edit in all.</summary>
/// <param name="input">The name to start from.</param>
internal sealed class LexicalDistance(string input)
{
    private readonly string _lower = input.ToLowerInvariant();

    /// <summary>The distance to another name; null when it is above the threshold.</summary>
    public int? To(string name, int threshold)
    {
        if (name == input) return 0;

        var other = name.ToLowerInvariant();
        return other == _lower ? 1 : EditDistance.Between(_lower, other, threshold);
    }
}
