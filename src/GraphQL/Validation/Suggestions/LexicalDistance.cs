using Matching.Text;

namespace Matching.GraphQL.Validation;

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
