namespace Matching.Persistence.Plausibility;

/// <summary>What the records say of an offer and a person, read beside the engine.</summary>
internal sealed record PairRecords
{
    /// <summary>The day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The offer.</summary>
    public required Offer Offer { get; init; }

    /// <summary>The person's file.</summary>
    public required Candidate Person { get; init; }

    /// <summary>Where the person lives: the centre of the commune, else the point of the address; null when not known.</summary>
    public Coordinates? Home { get; init; }

    /// <summary>Where the work is: its point, else the centre of the commune; null when not known.</summary>
    public Coordinates? Site { get; init; }

    /// <summary>How each of the person's wishes is related to the offer's occupation, in their order.</summary>
    public IReadOnlyList<Kinship> Wishes { get; init; } = [];

    /// <summary>The state of the person's candidature on this offer; null when there is none.</summary>
    public CandidatureState? Candidature { get; init; }

    /// <summary>Whether the person was ever hired for this offer.</summary>
    public bool IsHiredHere { get; init; }

    /// <summary>The work on the clause that the person agreed to or does, with its weekly hours where they are stated.</summary>
    public IReadOnlyList<(Placement Placement, WeeklyHours? WeeklyHours)> Work { get; init; } = [];

    /// <summary>What the judge says for the first day of work under the settings of the marché's desk; null when not asked.</summary>
    public EligibilityOutcome? Verdict { get; init; }

    /// <summary>The first day on which the person would work.</summary>
    public DateOnly Start => Offer.StartsOn > On ? Offer.StartsOn : On;

    /// <summary>The nearest relation of any wish; null when nobody knows the wishes.</summary>
    public Kinship? Kinship => Wishes.Count == 0 ? null : Wishes.Max();

    /// <summary>How far as the crow flies, in kilometres; null when either place is not known.</summary>
    public double? Kilometres => Home is { } home && Site is { } site ? GreatCircle.Kilometres(home, site) : null;
}

/// <summary>How an occupation that somebody looks for is related to the one offered.</summary>
internal enum Kinship
{
    /// <summary>In no known way.</summary>
    None,

    /// <summary>By a published path, a common parent or the same professional domain.</summary>
    Related,

    /// <summary>It is the same.</summary>
    Same,
}
