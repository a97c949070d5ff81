namespace Matching.Fairness;

/// <summary>A list of people for one offer, as it was or would have been shown, with the traits by which it is audited.</summary>
/// <param name="Offer">The offer.</param>
/// <param name="Sector">The branch of its marché.</param>
/// <param name="Entries">Everybody in the list, each once.</param>
public sealed record AuditedRanking(OfferId Offer, MarcheSector Sector, IReadOnlyList<AuditedEntry> Entries)
{
    /// <summary>Throws when the list is not one.</summary>
    /// <exception cref="ArgumentException">A rank is below 1 or there twice, or a person is there twice.</exception>
    internal void Check()
    {
        var ranks = new HashSet<int>(Entries.Count);
        var people = new HashSet<CandidateId>(Entries.Count);
        foreach (var entry in Entries)
        {
            if (entry.Rank < 1) throw new ArgumentException($"The list of offer {Offer} has rank {entry.Rank}; expected 1 or more.");
            if (!ranks.Add(entry.Rank)) throw new ArgumentException($"The list of offer {Offer} has rank {entry.Rank} twice; expected each once.");
            if (!people.Add(entry.Person))
                throw new ArgumentException($"The list of offer {Offer} has somebody twice, again at rank {entry.Rank}; expected each person once.");
        }
    }
}
