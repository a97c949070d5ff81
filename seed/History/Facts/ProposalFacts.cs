namespace Matching.Seed.History.Facts;

/// <summary>What anybody could know of a person and an offer on the day of the proposal: all that the hidden process looks at.</summary>
/// <remarks>
/// Nothing here needs sex, age, origin, health or a status; all of it can be read again later from the stored files, so what the
/// process does can be learned from what the product knows. What a file does not say has a value in the middle.
/// </remarks>
internal sealed record ProposalFacts
{
    /// <summary>How near the occupation is to those looked for, 0 to 1.</summary>
    public required double Closeness { get; init; }

    /// <summary>The place of the nearest of these among the wishes, from 0; 1 when none is known.</summary>
    public required int Wish { get; init; }

    /// <summary>Door-to-door minutes by what runs at that hour, 0 or more.</summary>
    public required double Minutes { get; init; }

    /// <summary>Whether that is more than the person accepts; false when nothing is said.</summary>
    public required bool IsBeyondAccepted { get; init; }

    /// <summary>Whether the work is outside usual daytime hours, when lines run less.</summary>
    public required bool IsAtOddHours { get; init; }

    /// <summary>Whether the person said no to that shift.</summary>
    public required bool RefusesShift { get; init; }

    /// <summary>Whether the person said no to that kind of contract.</summary>
    public required bool RefusesContract { get; init; }

    /// <summary>Levels missing to the one asked for; 0 when none is asked for or the level is not known.</summary>
    public required int LevelsMissing { get; init; }

    /// <summary>Levels above the one asked for; 0 when none is asked for or the level is not known.</summary>
    public required int LevelsAbove { get; init; }

    /// <summary>Whether the person worked before in the same domain of ROME.</summary>
    public required bool IsExperienced { get; init; }

    /// <summary>How many placements the person had before.</summary>
    public required int Placements { get; init; }

    /// <summary>Days since the last placement ended; null without one.</summary>
    public required int? DaysSinceWork { get; init; }

    /// <summary>Each barrier but health, with what helps leave of it (0 to 1); null when nobody asked.</summary>
    public required IReadOnlyList<(Barrier Barrier, double Left)>? Barriers { get; init; }

    /// <summary>1 with a tutor, 0 without, 0.5 when the offer does not say.</summary>
    public required double Tutored { get; init; }

    /// <summary>1 when public transport is known not to reach the site, 0 when it does, 0.5 when nobody looked.</summary>
    public required double OutOfReach { get; init; }

    /// <summary>Whether the work is done at a desk.</summary>
    public required bool IsDeskWork { get; init; }

    /// <summary>The part of the offered hours that is more than the person wants, 0 to 1.</summary>
    public required double HoursTooMany { get; init; }

    /// <summary>The part of the offered hours by which they fall short of what the person needs, 0 or more.</summary>
    public required double HoursTooFew { get; init; }

    /// <summary>What the contract is for.</summary>
    public required ContractHorizon Horizon { get; init; }
}
