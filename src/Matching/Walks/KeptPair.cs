using Matching.Explanations;

namespace Matching.Walks;

/// <summary>A pair of a kept walk.</summary>
/// <param name="Pair">The pair as the rules scored it.</param>
internal record struct KeptPair(ScoredPair Pair)
{
    /// <summary>Whether the models looked at it; they do when it comes into the window.</summary>
    public bool IsLookedAt { get; private set; }

    /// <summary>What it is ordered by; means nothing without a model in use.</summary>
    public Points Learned { get; private set; }

    /// <summary>What the model in the shadow would order it by; means nothing without one.</summary>
    public Points Shadow { get; private set; }

    /// <summary>Notes what the models made of it.</summary>
    public void LookedAt(Points learned, Points shadow) => (IsLookedAt, Learned, Shadow) = (true, learned, shadow);
}
