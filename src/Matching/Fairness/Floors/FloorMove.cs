using Matching.Explanations;

namespace Matching.Fairness.Floors;

/// <summary>How a floor of the marché changed somebody's place. The score is as it was.</summary>
/// <param name="From">The place by rules and model, from 1.</param>
/// <param name="To">The place in the list; smaller than <paramref name="From"/> for residents, larger for those they passed.</param>
/// <param name="Percent">The least part of residents of QPV that the marché asks for in the list, 1 to 99.</param>
public sealed record FloorMove(int From, int To, int Percent)
{
    /// <summary>Whether the place became better.</summary>
    public bool IsUp => To < From;

    /// <summary>The same as code and values.</summary>
    public Reason Reason => new(
        IsUp ? FloorCodes.MovedUp : FloorCodes.Passed,
        [ReasonValue.Count("from", From), ReasonValue.Count("to", To), ReasonValue.Count("percent", Percent)]);
}
