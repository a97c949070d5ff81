using System.Globalization;
using Matching.Ranking;
using Matching.Seed;

namespace Matching.History.Bench;

/// <summary>What the command line asks for: <c>--name value</c> pairs.</summary>
internal sealed class Settings
{
    public const string Usage =
        "Usage: Matching.History.Bench [--candidates 15000] [--offers 1000] [--seed 2026] [--bias 1] [--trees 500] [--leaves 15] [--learning-rate 0.05] [--min-leaf 40] [--feature-fraction 0.7] [--row-fraction 0.7] [--threads 2]; three past offers are made for each of --offers.";

    private static readonly Dictionary<string, string> Defaults = new()
    {
        ["--candidates"] = "15000", ["--offers"] = "1000", ["--seed"] = "2026", ["--bias"] = "1", ["--trees"] = "500", ["--leaves"] = "15",
        ["--learning-rate"] = "0.05", ["--min-leaf"] = "40", ["--feature-fraction"] = "0.7", ["--row-fraction"] = "0.7", ["--threads"] = "2", ["--early-stopping"] = "50", ["--l2"] = "0", ["--min-category"] = "100", ["--truncation"] = "30",
    };

    private readonly Dictionary<string, string> _values = new(Defaults);

    /// <summary>Reads the command line.</summary>
    /// <exception cref="FormatException">An unknown name, a name without a value, or a value that is no number.</exception>
    public Settings(string[] args)
    {
        for (var at = 0; at < args.Length; at += 2)
        {
            if (!Defaults.ContainsKey(args[at])) throw new FormatException($"Unknown option {args[at]}.");
            if (at + 1 == args.Length) throw new FormatException($"Option {args[at]} has no value.");
            _values[args[at]] = args[at + 1];
        }
    }

    /// <summary>The history to make.</summary>
    public SeedOptions History => new()
    {
        Candidates = (int)Number("--candidates"),
        Offers = (int)Number("--offers"),
        Seed = (int)Number("--seed"),
        BiasStrength = Number("--bias"),
    };

    /// <summary>How to learn from it.</summary>
    public LambdaMartOptions Training => new()
    {
        Trees = (int)Number("--trees"),
        Leaves = (int)Number("--leaves"),
        LearningRate = Number("--learning-rate"),
        MinRowsPerLeaf = (int)Number("--min-leaf"),
        FeatureFraction = Number("--feature-fraction"),
        RowFraction = Number("--row-fraction"),
        Threads = (int)Number("--threads"),
        L2 = Number("--l2"), MinRowsPerCategoryGroup = (int)Number("--min-category"), Truncation = (int)Number("--truncation"),
        EarlyStoppingRounds = (int)Number("--early-stopping"),
    };

    private double Number(string name) => double.TryParse(_values[name], NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new FormatException($"Option {name} is '{_values[name]}'; expected a number.");
}
