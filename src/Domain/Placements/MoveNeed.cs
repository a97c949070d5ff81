namespace Matching.Domain.Placements;

/// <summary>What a move needs to be told beside the candidature.</summary>
public enum MoveNeed
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>Why.</summary>
    Reason,

    /// <summary>A day.</summary>
    Day,

    /// <summary>The facilitateur's decision that the person is eligible.</summary>
    Decision,

    /// <summary>How the person said it, and on which day.</summary>
    Means,
}
