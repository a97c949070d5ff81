namespace Matching;

/// <summary>A condition without which there is no match, whatever the score. Pure.</summary>
internal interface IHardStep
{
    /// <summary>Adds what keeps the pair apart or must be confirmed; adds nothing when the condition holds.</summary>
    void Check(MatchableOffer offer, MatchableCandidate candidate, DateOnly on, ICollection<Blocker> found);
}
