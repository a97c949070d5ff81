using Matching.Ranking.Datasets;
using Matching.Ranking.Models;
using Matching.Ranking.Models.Files;

namespace Matching.Ranking.Formats;

/// <summary>What stands before the trees: version, classes and features.</summary>
internal static class LightGbmHeader
{
    private static readonly string[] Versions = ["v2", "v3", "v4"];

    /// <summary>Refuses what is not a plain sum of plain trees.</summary>
    public static void Check(LightGbmSection header)
    {
        if (header.Find("version") is not { } version || !Versions.Contains(version))
            throw header.Error("version", $"'{ModelLines.Short(header.Find("version") ?? "")}'; expected {string.Join(", ", Versions)}");
        foreach (var name in (string[])["num_class", "num_tree_per_iteration"])
            if (header.WholeNumber(name) is not 1 and var number) throw header.Error(name, $"{number}; expected 1, for only models with one score can rank");
        if (header.Find("average_output") is not null)
            throw header.Error("average_output", "the trees are averaged, as in a random forest; expected a sum of trees");
    }

    /// <summary>The features. Names that a schema cannot hold get <c>_</c> for each other letter, and their number when that is taken.</summary>
    public static FeatureSchema Schema(LightGbmSection header)
    {
        var highest = header.WholeNumber("max_feature_idx");
        if (highest is < 0 or >= FeatureSchema.MostFeatures)
            throw header.Error("max_feature_idx", $"{highest}; expected 0 to {FeatureSchema.MostFeatures - 1}");
        var names = header.Words("feature_names");
        if (names.Length != highest + 1) throw header.Error("feature_names", $"{names.Length} names; 'max_feature_idx' asks for {highest + 1}");
        var kinds = header.Find("feature_infos") is null ? [] : header.Words("feature_infos");
        if (kinds.Length > 0 && kinds.Length != names.Length) throw header.Error("feature_infos", $"{kinds.Length} features; expected {names.Length}");
        var directions = header.Find("monotone_constraints") is null ? [] : header.WholeNumbers("monotone_constraints", names.Length);

        var taken = new HashSet<string>();
        return new(names.Select((name, at) => new Feature(Unique(name, at, taken), Kind(kinds, at), Direction(kinds, directions, at))));
    }

    /// <summary>The parameters of the training, as listed at the end of the file; those that a model file could not hold are left out.</summary>
    public static Dictionary<string, string> Parameters(string text)
    {
        var parameters = new Dictionary<string, string>();
        var start = text.IndexOf("\nparameters:", StringComparison.Ordinal);
        foreach (var line in start < 0 ? [] : text[start..].ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()))
            if (line is ['[', .. var entry, ']'] && entry.Split(": ", 2) is [var name, var value] && IsHeld(name, value))
                parameters.TryAdd(name, value);
        return parameters;
    }

    private static bool IsHeld(string name, string value)
    {
        try
        {
            InfoText.CheckName(name, "Parameter");
            InfoText.CheckText(value, name);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static string Unique(string name, int at, HashSet<string> taken)
    {
        var plain = string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_' ? letter : '_'));
        while (!taken.Add(plain)) plain += $"_{at}";
        return plain;
    }

    /// <summary>A numeric feature shows its range as [low:high], a categorical one its categories as 3:1:2.</summary>
    private static FeatureKind Kind(string[] kinds, int at) =>
        at < kinds.Length && kinds[at] != "none" && kinds[at][0] != '[' ? FeatureKind.Categorical : FeatureKind.Numeric;

    private static Monotonicity Direction(string[] kinds, int[] directions, int at) => at >= directions.Length || Kind(kinds, at) == FeatureKind.Categorical
        ? Monotonicity.Free
        : Math.Sign(directions[at]) switch { 1 => Monotonicity.Rising, -1 => Monotonicity.Falling, _ => Monotonicity.Free };
}
