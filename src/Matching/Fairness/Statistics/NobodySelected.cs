namespace Matching.Fairness.Statistics;

/// <summary>The ratio of rates when nobody of the group was selected: 0, with an upper end that says how little that may mean.</summary>
/// <remarks>
/// Katz's log interval after adding half a selection to both sides (Walter, Biometrika 62, 1975), since a logarithm of 0 says
/// nothing: log(½/(n+½) ÷ (t+½)/(m+½)) + z √(1/½ - 1/(n+½) + 1/(t+½) - 1/(m+½)).
/// </remarks>
internal static class NobodySelected
{
    /// <summary>The estimate; null unless the group was there without a selection and the others had one.</summary>
    /// <param name="cases">The cases of both sides.</param>
    /// <param name="rankings">The lists they come from.</param>
    /// <param name="confidence">Above 0 and below 1.</param>
    public static RatioEstimate? Of(GroupTally cases, int rankings, double confidence)
    {
        if (!cases.Compares || cases.GroupSum > 0 || cases.OtherSum <= 0) return null;
        double groupCases = cases.GroupCases + 0.5, selected = cases.OtherSum + 0.5, otherCases = cases.OtherCases + 0.5;
        var error = Math.Sqrt(2 - (1 / groupCases) + (1 / selected) - (1 / otherCases));
        var log = Math.Log(0.5 / groupCases / (selected / otherCases));
        var upper = Math.Exp(log + (NormalQuantile.ForConfidence(confidence) * error));
        return new(0, new(0, upper, confidence), log / error, cases.GroupCases, cases.OtherCases, rankings);
    }
}
