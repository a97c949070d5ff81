namespace Matching.Domain.Placements;

/// <summary>What a move is told.</summary>
public sealed record MoveDetails
{
    /// <summary>Nothing.</summary>
    public static MoveDetails None { get; } = new();

    /// <summary>Said today by the person's own account.</summary>
    public static MoveDetails OwnAccount { get; } = new() { Means = ConsentMeans.OwnAccount };

    /// <summary>Why it is refused.</summary>
    public RefusalReason? Reason { get; init; }

    /// <summary>A word on it.</summary>
    public string? Comment { get; init; }

    /// <summary>The day of the interview, until which it is put off, or on which the person answered.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The facilitateur's decision.</summary>
    public EligibilityDecisionId? Decision { get; init; }

    /// <summary>How the person answered.</summary>
    public ConsentMeans? Means { get; init; }

    /// <summary>What is missing for a move; null when nothing is.</summary>
    internal InputFault? Missing(MoveNeed need, CandidatureMove move) => need switch
    {
        MoveNeed.Reason when Reason is null or RefusalReason.NoDecision => new("candidature.reason-missing", CodeWord.Of(move), "a refusal with its reason"),
        MoveNeed.Day when On is null => new("candidature.day-missing", CodeWord.Of(move), "an interview with its day"),
        MoveNeed.Decision when Decision is null => new("candidature.decision-missing", CodeWord.Of(move), "an acceptance with the facilitateur's decision"),
        MoveNeed.Means when Means is null => new("candidature.means-missing", CodeWord.Of(move), "how the person said it"),
        _ => null,
    };
}
