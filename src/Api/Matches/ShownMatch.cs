namespace Matching.Api.Matches;

/// <summary>A match as one viewer may see it: whole, or what a company is told, which never comes near the person's file.</summary>
internal sealed record ShownMatch
{
    private ShownMatch() { }

    /// <summary>The whole match; null for a company.</summary>
    public RankedMatch? Whole { get; private init; }

    /// <summary>What a company is told in its place; null for everybody else.</summary>
    public CompanyFace? Face { get; private init; }

    /// <summary>The answer it belongs to: day, weights, model and index version.</summary>
    public required MatchAnswer Basis { get; init; }

    /// <summary>The place in the order shown; null where there is none.</summary>
    public required int? Rank { get; init; }

    /// <summary>The parts shown.</summary>
    public required IReadOnlyList<MatchPart> Parts { get; init; }

    /// <summary>What orders; for a company the sum of the parts shown: what is withheld cannot be worked out from it.</summary>
    public required Points Score { get; init; }

    /// <summary>The rules that took part in the order but are not shown.</summary>
    public IReadOnlyList<RuleKind> Withheld { get; private init; } = [];

    /// <summary>The blockers shown.</summary>
    public required IReadOnlyList<Blocker> Blockers { get; init; }

    /// <summary>What the judge concludes.</summary>
    public required EligibilityOutcome Eligibility { get; init; }

    /// <summary>The version of the rules it decided by.</summary>
    public required string RuleSetVersion { get; init; }

    /// <summary>What put the match in its place; for a company what ordered the list that it sees some of.</summary>
    public required RankedBy RankedBy { get; init; }

    /// <summary>The model that had its say; null when the rules ordered alone.</summary>
    public required RankingModelId? RankedByModel { get; init; }

    /// <summary>The sum of the parts shown.</summary>
    public Points RulesPart => Parts.Aggregate(Points.Zero, (sum, part) => sum + part.Points);

    /// <summary>What a model adds to them; 0 for a company.</summary>
    public Points LearnedPart => Score - RulesPart;

    /// <summary>What the list leaves out; withheld from a company.</summary>
    public Reason? LeftOut => Whole is not null && Basis.UnlinkedLeftOut > 0
        ? new(ListCodes.UnlinkedLeftOut, [ReasonValue.Count("leftOut", Basis.UnlinkedLeftOut), ReasonValue.Count("places", Basis.UnlinkedCount)])
        : null;

    /// <summary>Everything, for those who may see it.</summary>
    public static ShownMatch Of(RankedMatch match, MatchAnswer basis) => new()
    {
        Whole = match,
        Basis = basis,
        Rank = match.Rank,
        Parts = match.Parts,
        Score = match.Score,
        Blockers = match.Blockers,
        Eligibility = match.Eligibility,
        RuleSetVersion = match.RuleSetVersion,
        RankedBy = match.RankedBy,
        RankedByModel = match.Learned?.Model,
    };

    /// <summary>What a company is told (docs/decisions/0154-told-in-classes.md).</summary>
    public static ShownMatch Of(CompanyMatch match, MatchAnswer basis) => new()
    {
        Face = match.Face,
        Basis = basis,
        Rank = match.Rank,
        Parts = match.Face.Parts,
        Score = match.Face.Score,
        Withheld = match.Face.Withheld,
        Blockers = match.Face.Blockers,
        Eligibility = match.Face.Eligibility,
        RuleSetVersion = match.Face.RuleSetVersion,
        RankedBy = basis.Model is null ? RankedBy.Rules : RankedBy.Model,
        RankedByModel = basis.Model,
    };
}
