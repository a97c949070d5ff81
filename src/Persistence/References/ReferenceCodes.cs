namespace Matching.Persistence.References;

/// <summary>Codes that the reference data holds, and what is wrong with those it does not: one check for imports, the API and the demonstration.</summary>
public sealed record ReferenceCodes
{
    /// <summary>The communes known, of those asked for.</summary>
    public required IReadOnlySet<InseeCode> Communes { get; init; }

    /// <summary>The communes that others were merged into, by the code of the one that is no more.</summary>
    public IReadOnlyDictionary<InseeCode, InseeCode> Successors { get; init; } = new Dictionary<InseeCode, InseeCode>();

    /// <summary>The occupations known, of those asked for.</summary>
    public required IReadOnlySet<RomeCode> Occupations { get; init; }

    /// <summary>Whether communes were imported at all.</summary>
    public required bool HasCommunes { get; init; }

    /// <summary>Whether occupations were imported at all.</summary>
    public required bool HasOccupations { get; init; }

    /// <summary>The commune itself, or the one that it was merged into.</summary>
    public InseeCode Present(InseeCode commune) => Communes.Contains(commune) ? commune : Successors.GetValueOrDefault(commune, commune);

    /// <summary>The file with the commune of today, where its own was merged away.</summary>
    public Candidate Resolve(Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return candidate.Address is { Commune: { } commune } address && Present(commune) != commune
            ? candidate with { Address = address with { Commune = Present(commune) } }
            : candidate;
    }

    /// <summary>Why nothing can be in that commune; null when it is known.</summary>
    public InputFault? Fault(InseeCode commune) => Communes.Contains(Present(commune)) ? null
        : HasCommunes ? new("insee.unknown", commune.ToString(), "a commune of the imported reference")
        : new("reference.empty", "communes", "reference data");

    /// <summary>Why nobody can work in that occupation; null when it is known.</summary>
    public InputFault? Fault(RomeCode occupation) => Occupations.Contains(occupation) ? null
        : HasOccupations ? new("rome.unknown", occupation.ToString(), "an occupation of the imported ROME")
        : new("reference.empty", "rome", "reference data");

    /// <summary>The unknown codes of a file.</summary>
    /// <param name="candidate">The file as it would be kept.</param>
    /// <param name="known">The file as it is, whose codes are let through; null for a new one.</param>
    public IEnumerable<InputFault> Faults(Candidate candidate, Candidate? known = null)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        if (candidate.Commune is { } commune && commune != known?.Commune && Fault(commune) is { } nowhere) yield return nowhere.In("address.commune");
        for (var i = 0; i < candidate.JobTargets.Count; i++)
        {
            var rome = candidate.JobTargets[i].Rome;
            var isNew = known is null || known.JobTargets.All(target => target.Rome != rome);
            if (isNew && Fault(rome) is { } nothing) yield return nothing.In($"jobTargets[{i}].rome");
        }
    }

    /// <summary>The unknown codes of an offer.</summary>
    public IEnumerable<InputFault> Faults(Offer offer)
    {
        ArgumentNullException.ThrowIfNull(offer);
        if (Fault(offer.Rome) is { } nothing) yield return nothing.In("rome");
        if (offer.Site.Commune is { } commune && Fault(commune) is { } nowhere) yield return nowhere.In("site.commune");
    }

    /// <summary>The unknown codes of a marché.</summary>
    public IEnumerable<InputFault> Faults(Marche marche)
    {
        ArgumentNullException.ThrowIfNull(marche);
        if (marche.Site?.Commune is { } commune && Fault(commune) is { } nowhere) yield return nowhere.In("site.commune");
    }
}
