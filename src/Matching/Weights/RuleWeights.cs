using Matching.Explanations;

namespace Matching.Weights;

/// <summary>A named, versioned set of weights. A version never changes once it has answered; a change is a new version.</summary>
/// <remarks>Every answer carries name and version, so that it can be worked out again (docs/decisions/0041-default-weights.md).</remarks>
public sealed record RuleWeights
{
    /// <summary>How many places pairs without a link have unless a set says otherwise.</summary>
    public const int UsualUnlinkedPlaces = 3;

    /// <summary>The most places that a set may give to them: as many as a list is long.</summary>
    public const int MostUnlinkedPlaces = 10_000;

    /// <summary>What the set is called, such as <c>standard</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Counts up from 1 within a name.</summary>
    public required int Version { get; init; }

    /// <summary>The first day on which the version may answer.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Who decided it: a name or account as the administrator's audit trail knows it.</summary>
    public required string Author { get; init; }

    /// <summary>What each rule can give.</summary>
    public required RulePoints Rules { get; init; }

    /// <summary>The fit that a rule earns when something it needs is not known; more than 0 and less than 1.</summary>
    /// <remarks>Not known is never told as a bad fit, and never as a good one (docs/decisions/0043-unknown-is-neutral.md).</remarks>
    public required Fit NeutralShare { get; init; }

    /// <summary>The journey assumed to be accepted where the person stated nothing for the occupation; more than 0.</summary>
    public required JourneyTime AssumedAcceptedJourney { get; init; }

    /// <summary>How far the work may lie.</summary>
    public ReachLimits Reach { get; init; } = ReachLimits.Standard;

    /// <summary>How many places of a list may be given to pairs whose occupations have no known link; 0 to <see cref="MostUnlinkedPlaces"/>.</summary>
    /// <remarks>Beyond them such pairs are counted and left out (docs/decisions/0122-a-wish-without-a-link.md).</remarks>
    public int UnlinkedPlaces { get; init; } = UsualUnlinkedPlaces;

    /// <summary>The weight of a rule.</summary>
    public Points this[RuleKind rule] => Rules[rule];

    /// <summary>What all rules together can give.</summary>
    public Points Total => Rules.Total;

    /// <summary>The same set with another weight of one rule.</summary>
    public RuleWeights With(RuleKind rule, Points points) => this with { Rules = RulePoints.Of(other => other == rule ? points : Rules[other]) };

    /// <summary>What is wrong with the set, or nothing; an administrator's form shows each, and the engine refuses a faulty set.</summary>
    public IEnumerable<RuleWeightsFault> Faults()
    {
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > 60) yield return new("weights.name", nameof(Name), "1 to 60 characters");
        if (Version < 1) yield return new("weights.version", nameof(Version), "1 or more");
        if (string.IsNullOrWhiteSpace(Author)) yield return new("weights.author", nameof(Author), "who decided it");
        if (NeutralShare <= Fit.None || NeutralShare >= Fit.Full)
            yield return new("weights.neutral-share", nameof(NeutralShare), "more than 0 and less than 1");
        if (AssumedAcceptedJourney.Tenths is < 50 or > 2400) yield return new("weights.assumed-journey", nameof(AssumedAcceptedJourney), "5 to 240 minutes");
        foreach (var fault in Reach.Faults()) yield return fault;
        if (UnlinkedPlaces is < 0 or > MostUnlinkedPlaces) yield return new("weights.unlinked-places", nameof(UnlinkedPlaces), "0 to 10 000 places");
        foreach (var rule in Enum.GetValues<RuleKind>())
            if (this[rule].Thousandths is < 0 or > 1_000_000) yield return new("weights.range", rule.ToString(), "0 to 1 000 points");
        if (Enum.GetValues<RuleKind>().All(rule => this[rule] <= Points.Zero)) yield return new("weights.all-zero", "", "at least one rule above 0 points");
    }
}

/// <summary>Something wrong with a set of weights.</summary>
/// <param name="Code">A stable code, such as <c>weights.range</c>.</param>
/// <param name="Field">The field or rule; empty when the set as a whole is meant.</param>
/// <param name="Allowed">What is allowed.</param>
public sealed record RuleWeightsFault(string Code, string Field, string Allowed);

/// <summary>Where the engine gets its weights from. Whoever keeps them implements it.</summary>
public interface IRuleWeightsSource
{
    /// <summary>The set in force now; asked once per answer, so that one answer never mixes two sets.</summary>
    RuleWeights Current { get; }
}
