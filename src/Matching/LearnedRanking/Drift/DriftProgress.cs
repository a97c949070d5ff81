namespace Matching.LearnedRanking.Drift;

/// <summary>How much was collected of what a comparison needs.</summary>
/// <param name="Lines">Different pairs of offer and person.</param>
/// <param name="LinesNeeded">How many of them are needed.</param>
/// <param name="Offers">Different offers among them.</param>
/// <param name="OffersNeeded">How many of them are needed.</param>
public sealed record DriftProgress(int Lines, int LinesNeeded, int Offers, int OffersNeeded)
{
    /// <summary>Whether there is enough of both.</summary>
    public bool IsComplete => Lines >= LinesNeeded && Offers >= OffersNeeded;
}
