namespace Matching.Domain.Marches;

/// <summary>The penalty for hours that were not worked by their deadline.</summary>
/// <remarks>Never automatic: due only after formal notice and the contractor's observations, and the buyer may waive it.</remarks>
/// <param name="MissingHours">The hours missing.</param>
/// <param name="PerHour">What the marché asks for each.</param>
public sealed record Penalty(InsertionHours MissingHours, Euros PerHour)
{
    /// <summary>The amount, to the cent.</summary>
    public Euros Amount => new(Math.Round(MissingHours.Value * PerHour.Value, 2, MidpointRounding.AwayFromZero));

    /// <summary>The day of the formal notice (mise en demeure); null before.</summary>
    public DateOnly? FormalNoticeOn { get; init; }

    /// <summary>The day on which the contractor was heard or had let the time pass; null before.</summary>
    public DateOnly? HeardOn { get; init; }

    /// <summary>Why the buyer waives it; null when it does not.</summary>
    public string? WaivedBecause { get; init; }

    /// <summary>Whether it may be claimed.</summary>
    public bool IsDue => FormalNoticeOn is not null && HeardOn >= FormalNoticeOn && WaivedBecause is null && Amount.Value > 0;

    /// <summary>The penalty that an obligation would cost on a day; null before its deadline is over, when nothing is missing, or when the marché fixes
    /// none.</summary>
    public static Penalty? For(Marche marche, HoursObligation obligation, ObligationProgress progress, DateOnly on) =>
        marche.PenaltyPerMissingHour is { } perHour && on > marche.DeadlineOf(obligation) && progress.Remaining > InsertionHours.None
            ? new(progress.Remaining, perHour)
            : null;
}
