namespace Matching.Seed.History;

/// <summary>The made-up past and present of offers: who was proposed, hired, worked, stayed.</summary>
internal sealed record DemoHistory
{
    /// <summary>The offers as the past left them.</summary>
    public required IReadOnlyList<Offer> Offers { get; init; }

    /// <summary>Who was proposed.</summary>
    public required IReadOnlyList<Candidature> Candidatures { get; init; }

    /// <summary>The facilitateurs' decisions that the hires rest on.</summary>
    public required IReadOnlyList<EligibilityDecision> Decisions { get; init; }

    /// <summary>Who was hired.</summary>
    public required IReadOnlyList<Placement> Placements { get; init; }

    /// <summary>The hours, by month.</summary>
    public required IReadOnlyList<Timesheet> Timesheets { get; init; }

    /// <summary>What became of people.</summary>
    public required IReadOnlyList<FollowUp> FollowUps { get; init; }
}
