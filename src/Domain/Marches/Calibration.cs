namespace Matching.Domain.Marches;

/// <summary>A calibrage: how many insertion hours a marché can bear, and how many were agreed.</summary>
/// <remarks><c>hours = amount × labour share × effort rate ÷ hourly cost</c>.</remarks>
public sealed record Calibration
{
    /// <summary>The amount without VAT that the hours are computed from.</summary>
    public required Euros AmountExclVat { get; init; }

    /// <summary>The part of the amount that pays labour (painting 70 %, masonry 50 %, metal frames 20 %).</summary>
    public required Share LabourShare { get; init; }

    /// <summary>The part of the labour to reserve; usually 5 to 20 %.</summary>
    public required Share EffortRate { get; init; }

    /// <summary>The full cost of one hour of work, in euros; more than 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Zero.</exception>
    public required Euros HourlyCost
    {
        get;
        init => field = value.Value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Expected an hourly cost above 0 euros.");
    }

    /// <summary>The hours agreed instead of the computed ones, such as after looking at the real team; null when the computed ones stand.</summary>
    public InsertionHours? AgreedHours { get; init; }

    /// <summary>Why other hours were agreed; needed exactly when they were.</summary>
    public string? AgreedReason { get; init; }

    /// <summary>The hours by the formula, to two decimals.</summary>
    public InsertionHours ComputedHours =>
        InsertionHours.Rounded(AmountExclVat.Value * LabourShare.Value * EffortRate.Value / HourlyCost.Value);

    /// <summary>The hours that the marché asks for.</summary>
    public InsertionHours Hours => AgreedHours ?? ComputedHours;

    /// <summary>The missing or needless reason; null when all is well.</summary>
    public InputFault? Fault() => AgreedHours is { } agreed && string.IsNullOrWhiteSpace(AgreedReason)
        ? new("calibration.reason-missing", agreed.ToString(), $"a reason for agreeing on other than the computed {ComputedHours.Value} hours")
        {
            Field = "agreedReason",
        }
        : null;
}
