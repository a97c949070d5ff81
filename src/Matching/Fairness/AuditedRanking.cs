using Matching.Explanations;

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

/// <summary>One person in a ranking that is audited.</summary>
/// <param name="Person">Who it is: only to count people once; no report carries it.</param>
/// <param name="Rank">The place in the list, from 1.</param>
/// <param name="IsSelected">Whether the person was selected: hired, or among the first of as many as there are openings. The caller says which.</param>
/// <param name="Suitability">The rules' points: people with about as many are compared at equal suitability.</param>
/// <param name="Traits">The traits on the day of the ranking.</param>
public sealed record AuditedEntry(CandidateId Person, int Rank, bool IsSelected, Points Suitability, AuditTraits Traits);
