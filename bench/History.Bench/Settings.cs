using System.Globalization;
using Matching.Ranking.Training;
using Matching.Seed;

namespace Matching.History.Bench;

/// <summary>What the command line asks for: <c>--name value</c> pairs.</summary>
internal sealed class Settings
{
    /// <summary>How to call the program.</summary>
    public const string Usage =
        "Usage: Matching.History.Bench [--candidates 15000] [--offers 1000] [--seed 2026] [--bias 1] [--hours-follow-sex 0]"
        + " [--trees N] [--leaves N] [--learning-rate X] [--min-leaf N] [--feature-fraction X] [--l2 X]"
        + " [--days-later 0] [--fresh 0] [--histories 0];"
        + " three past offers are made for each of --offers, and training options are the product's unless given.";

    private static readonly string[] Names =
    [
        "--candidates", "--offers", "--seed", "--bias", "--hours-follow-sex",
        "--trees", "--leaves", "--learning-rate", "--min-leaf", "--feature-fraction", "--l2",
        "--days-later", "--fresh", "--histories",
    ];

    private readonly Dictionary<string, double> _values = [];

    /// <summary>Reads the command line.</summary>
    /// <exception cref="FormatException">An unknown name, a name without a value, or a value that is no number.</exception>
    public Settings(string[] args)
    {
        for (var at = 0; at < args.Length; at += 2)
        {
            if (!Names.Contains(args[at])) throw new FormatException($"Unknown option {args[at]}.");
            if (at + 1 == args.Length) throw new FormatException($"Option {args[at]} has no value.");
            _values[args[at]] = double.TryParse(args[at + 1], NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw new FormatException($"Option {args[at]} is '{args[at + 1]}'; expected a number.");
        }
    }

    /// <summary>The history to make.</summary>
    public SeedOptions History => new()
    {
        Candidates = Whole("--candidates", 15_000),
        Offers = Whole("--offers", 1_000),
        Seed = Whole("--seed", 2026),
        BiasStrength = Number("--bias", 1),
        HoursFollowSex = Number("--hours-follow-sex", 0),
    };

    /// <summary>How many days after 22 November 2026 the history ends: a demonstration moves with the day.</summary>
    public int DaysLater => Whole("--days-later", 0);

    /// <summary>On how many other pasts of the same size and day, made from the seeds that follow, the model is measured besides.</summary>
    public int Fresh => Whole("--fresh", 0);

    /// <summary>On how many histories the ways to train that the input names are tried instead; 0 for none.</summary>
    public int Histories => Whole("--histories", 0);

    /// <summary>How to learn from it.</summary>
    public TrainingOptions Training => TrainingOptions.Usual with
    {
        LambdaMart = Usual with
        {
            Trees = Whole("--trees", Usual.Trees),
            Leaves = Whole("--leaves", Usual.Leaves),
            LearningRate = Number("--learning-rate", Usual.LearningRate),
            MinRowsPerLeaf = Whole("--min-leaf", Usual.MinRowsPerLeaf),
            FeatureFraction = Number("--feature-fraction", Usual.FeatureFraction),
            L2 = Number("--l2", Usual.L2),
        },
    };

    private static LambdaMartOptions Usual => TrainingOptions.Usual.LambdaMart;

    private int Whole(string name, int otherwise) => (int)Number(name, otherwise);

    private double Number(string name, double otherwise) => _values.GetValueOrDefault(name, otherwise);
}
