using Matching.Ranking.Datasets;

namespace Matching.Ranking.Models;

/// <summary>Says which features two schemas do not share.</summary>
internal static class SchemaDifference
{
    private const int MostTold = 5;

    /// <summary>One sentence, naming at most the first few differences.</summary>
    /// <param name="model">What the model was trained on.</param>
    /// <param name="other">What it met.</param>
    public static string Between(FeatureSchema model, FeatureSchema other)
    {
        var differences = Enumerable.Range(0, Math.Max(model.Count, other.Count)).Select(at => At(at, model, other)).OfType<string>().ToList();
        var more = differences.Count > MostTold ? $"; and {differences.Count - MostTold} more" : "";
        return $"{string.Join("; ", differences.Take(MostTold))}{more}. Expected the same features in the same order.";
    }

    private static string? At(int at, FeatureSchema model, FeatureSchema other)
    {
        if (at >= other.Count) return $"feature {at} of the model, {Told(model.Features[at])}, is missing";
        if (at >= model.Count) return $"feature {at}, {Told(other.Features[at])}, is not in the model";
        return model.Features[at] == other.Features[at] ? null : $"feature {at} is {Told(model.Features[at])} in the model and {Told(other.Features[at])} here";
    }

    private static string Told(Feature feature) => $"'{feature.Name}' ({feature.Kind}, {feature.Monotonicity})";
}
