using Matching.Seed.Randomness;

namespace Matching.Seed.History.Process;

/// <summary>What nobody can know beforehand: noise of the logistic distribution, whose probabilities have a closed form.</summary>
internal static class LogisticNoise
{
    /// <summary>A draw of the standard logistic distribution, by inversion.</summary>
    public static double Next(SeedRandom random)
    {
        var chance = random.Unit();
        // Unit() can be 0, whose logit is infinite; half a step above is as likely.
        return Quantile(Math.Max(chance, 1.0 / (1UL << 54)));
    }

    /// <summary>The probability of a draw of at least <paramref name="value"/>.</summary>
    public static double AtLeast(double value) => 1 / (1 + Math.Exp(value));

    /// <summary>The value below which a draw falls with that probability, more than 0 and less than 1.</summary>
    public static double Quantile(double probability) => Math.Log(probability / (1 - probability));
}
