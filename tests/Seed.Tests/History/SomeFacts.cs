using Matching.Seed.History.Facts;

namespace Matching.Seed.Tests.History;

/// <summary>A pair that fits in every respect: tests change what they are about.</summary>
internal static class SomeFacts
{
    public static readonly ProposalFacts Fitting = new()
    {
        Closeness = 1,
        Wish = 0,
        Minutes = 10,
        IsBeyondAccepted = false,
        IsAtOddHours = false,
        RefusesShift = false,
        RefusesContract = false,
        LevelsMissing = 0,
        LevelsAbove = 0,
        IsExperienced = false,
        Placements = 0,
        DaysSinceWork = null,
        Barriers = [],
        Tutored = 0,
        OutOfReach = 0,
        IsDeskWork = false,
        HoursTooMany = 0,
        HoursTooFew = 0,
        Horizon = ContractHorizon.Lasting,
    };
}
