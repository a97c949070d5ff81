using System.Globalization;

namespace Matching.Ranking.Bench;

/// <summary><c>synthetic --rows N --features M --out F [--seed S] [--density D]</c>: a file of graded groups, the same for the same words.</summary>
/// <remarks>
/// Groups of 20 to 180 rows. A third of the features are counts with many zeros, the rest shares with three digits; grades 0 to 4, rarer as
/// they rise, follow steps, a product and a sum of the first features, with noise. With a density below 1, features
/// from the seventh on are told of so few rows only, and absent (0 or not known) in all others.
/// </remarks>
internal static class SyntheticCommand
{
    public static void Run(Arguments words)
    {
        var (rows, features, seed, path) = (words.Whole("rows", 70_000), words.Whole("features", 40), words.Whole("seed", 1), words.Take("out"));
        var density = words.Number("density", 1);
        words.End();
        if (rows < 1 || features < 6) throw new ArgumentException($"--rows {rows} --features {features}; expected at least 1 row and 6 features.");

        var random = new Random(seed); // a seeded Random is the same on every machine and version of .NET
        using var file = new StreamWriter(path);
        var values = new double[features];
        for (int row = 0, left = 0, group = 0; row < rows; row++, left--)
        {
            if (left == 0) (left, group) = (random.Next(20, 181), group + 1);
            for (var at = 0; at < features; at++) values[at] = at % 3 == 2 ? Math.Max(0, random.Next(30) - 15) : random.Next(1000) / 1000.0;
            file.Write(string.Create(CultureInfo.InvariantCulture, $"{Grade(values, random)} qid:{group}"));
            for (var at = 0; at < features; at++)
                if (at < 6 || density >= 1 || random.NextDouble() < density) file.Write(string.Create(CultureInfo.InvariantCulture, $" {at + 1}:{values[at]}"));
            file.WriteLine();
        }
    }

    private static int Grade(double[] values, Random random)
    {
        var noise = 0.8 * (random.NextDouble() + random.NextDouble() - 1);
        var worth = 2 * values[0] + (values[1] > 0.6 ? values[2] / 7 : 0) + values[3] * values[4] - values[5] / 14 + noise;
        return worth switch { > 3.6 => 4, > 3.0 => 3, > 2.4 => 2, > 1.8 => 1, _ => 0 };
    }
}
