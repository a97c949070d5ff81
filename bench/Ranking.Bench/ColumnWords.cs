using System.Globalization;
using Matching.Ranking.Datasets;

namespace Matching.Ranking.Bench;

/// <summary>Reads <c>--monotone 3:+1,7:-1</c> and <c>--categorical 4,9</c>; indices are those of the file.</summary>
internal static class ColumnWords
{
    public static FeatureSchema Apply(FeatureSchema schema, string? monotone, string? categorical)
    {
        var features = schema.Features.ToArray();
        foreach (var word in Split(categorical))
        {
            var at = Index(word, word, features.Length, "--categorical", "IDX,…");
            features[at] = features[at] with { Kind = FeatureKind.Categorical };
        }

        foreach (var word in Split(monotone))
        {
            var colon = word.IndexOf(':', StringComparison.Ordinal);
            var at = Index(word, colon < 0 ? "" : word[..colon], features.Length, "--monotone", "IDX:+1 or IDX:-1");
            features[at] = features[at] with { Monotonicity = Direction(word, word[(colon + 1)..]) };
        }

        return new(features);
    }

    private static string[] Split(string? words) => words?.Split(',') ?? [];

    private static int Index(string word, string digits, int count, string name, string form) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < count ? at
            : throw new ArgumentException($"{name} has '{word}'; expected {form} with an index from 0 to {count - 1}.");

    private static Monotonicity Direction(string word, string direction) => direction switch
    {
        "1" or "+1" or "+" or "rising" => Monotonicity.Rising,
        "-1" or "-" or "falling" => Monotonicity.Falling,
        "0" => Monotonicity.Free,
        _ => throw new ArgumentException($"--monotone has '{word}'; expected a direction of +1, -1 or 0."),
    };
}
