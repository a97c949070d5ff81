namespace Matching.Persistence.Plausibility;

/// <summary>The first places of a list of suggestions, as a practitioner sees it.</summary>
/// <param name="Kind">What it lists.</param>
/// <param name="Weights">The weights in force: how far work may lie, how many places go to pairs without a link, the highest score.</param>
/// <param name="Places">The places, as listed.</param>
internal sealed record SuggestedList(SuggestedListKind Kind, RuleWeights Weights, IReadOnlyList<SuggestedPlace> Places);

/// <summary>A place of a list: what the list says, and what the records say of the pair.</summary>
internal sealed record SuggestedPlace
{
    /// <summary>The place, from 1.</summary>
    public required int Rank { get; init; }

    /// <summary>The score.</summary>
    public required Points Score { get; init; }

    /// <summary>The rules' part of it.</summary>
    public required Points RulesPart { get; init; }

    /// <summary>The learned part of it.</summary>
    public required Points LearnedPart { get; init; }

    /// <summary>The rules' parts.</summary>
    public required IReadOnlyList<MatchPart> Parts { get; init; }

    /// <summary>What was learned of a family of features; no points where the rules rank alone.</summary>
    public Func<FeatureFamily, Points> Learned { get; init; } = _ => Points.Zero;

    /// <summary>What the list says stands between them.</summary>
    public required IReadOnlyList<Blocker> Blockers { get; init; }

    /// <summary>How a floor of the marché moved the place; null where it did not.</summary>
    public FloorMove? FloorMove { get; init; }

    /// <summary>What the records say.</summary>
    public required PairRecords Pair { get; init; }

    /// <summary>The place before any floor.</summary>
    public int RankByScore => FloorMove?.From ?? Rank;

    /// <summary>What a rule gives; no points when the list does not tell.</summary>
    public Points PointsOf(RuleKind rule) => Parts.FirstOrDefault(part => part.Rule == rule)?.Points ?? Points.Zero;

    /// <summary>Whether every other rule, and all that was learned of other things, gives at least as much here as there.</summary>
    public bool IsNoWorseThan(SuggestedPlace other, RuleKind but, FeatureFamily learnedBut) =>
        Parts.All(part => part.Rule == but || part.Points >= other.PointsOf(part.Rule))
        && Enum.GetValues<FeatureFamily>().All(family => family == learnedBut || Learned(family) >= other.Learned(family));

    /// <summary>Whether the list carries a mark whose code starts so.</summary>
    public bool Says(string code) => Blockers.Any(blocker => blocker.Reason.Code.StartsWith(code, StringComparison.Ordinal));

    /// <summary>The place of a match with what the records say of it.</summary>
    public static SuggestedPlace Of(RankedMatch match, PairRecords pair) => new()
    {
        Rank = match.Rank!.Value,
        Score = match.Score,
        RulesPart = match.RulesPart,
        LearnedPart = match.LearnedPart,
        Parts = match.Parts,
        Learned = match.Learned is { } learned ? learned.Of : _ => Points.Zero,
        Blockers = match.Blockers,
        FloorMove = match.FloorMove,
        Pair = pair,
    };
}

/// <summary>What a list of suggestions lists.</summary>
public enum SuggestedListKind
{
    /// <summary>People for an offer, of everybody.</summary>
    People,

    /// <summary>People for an offer, of those who live in the territory of its desk.</summary>
    PeopleOfDesk,

    /// <summary>Offers for a person.</summary>
    Offers,
}
