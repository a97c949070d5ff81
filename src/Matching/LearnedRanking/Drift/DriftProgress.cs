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

/// <summary>Whether drift can be told of a model yet.</summary>
public enum DriftState
{
    /// <summary>What it served first, the reference, is still being collected.</summary>
    Collecting,

    /// <summary>The reference is complete; too little was served since, or too little lately.</summary>
    TooLittle,

    /// <summary>What was served lately was compared with the reference.</summary>
    Measured,
}
