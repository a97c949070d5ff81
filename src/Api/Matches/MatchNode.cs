using Matching.Domain;
using Matching.GraphQL.Annotations;

namespace Matching.Api;

/// <summary>A pair of a candidate and an offer, explained. The score is the sum of its parts; nothing else enters it.</summary>
[InterfaceType, GraphQLName("Match")]
internal abstract class MatchNode(ShownMatch shown)
{
    /// <summary>The place in the order, from 1; null for a near miss and in a comparison, which have none.</summary>
    public int? Rank => shown.Match.Rank;

    /// <summary>The sum of the parts' points. A company is shown neither the withheld rules' points nor a score that holds them.</summary>
    public Points Score => shown.Score;

    /// <summary>Rules that took part in the order but are not shown to the caller, because they tell a situation of the person; empty for everybody but companies.</summary>
    public IReadOnlyList<RuleKind> WithheldRules => [.. shown.Withheld];

    /// <summary>What put the match in its place: the rules, or a trained model.</summary>
    public RankedBy RankedBy => shown.Match.RankedBy;

    /// <summary>The global identifier of the model that had its say in the order, together with <c>weights</c>; null when the rules ordered alone.</summary>
    [ID<RankingModelNode>]
    public RankingModelId? RankedByModel => shown.Match.Learned?.Model;

    /// <summary>
    /// The points of rules and model together, by which the match was placed, taken apart; null where the rules placed it alone. Withheld
    /// from companies, since it holds what they are not told: barriers, path and priorities.
    /// </summary>
    public LearnedScoreNode? Learned => shown.Learned is { } learned ? new(shown.Match, learned) : null;

    /// <summary>Each rule's contribution.</summary>
    [ListSize(AssumedSize = 7)]
    public IReadOnlyList<MatchPartNode> Parts => [.. shown.Parts.Select(part => new MatchPartNode(part))];

    /// <summary>What the eligibility rules conclude for the first day of work. A proposal until a facilitateur decides.</summary>
    public EligibilityOutcome Eligibility => shown.Match.Eligibility;

    /// <summary>The version of the eligibility rules.</summary>
    public string RuleSetVersion => shown.Match.RuleSetVersion;

    /// <summary>What excludes, must be confirmed, or costs points, and by how much; in this order.</summary>
    [ListSize(AssumedSize = 10)]
    public IReadOnlyList<BlockerNode> Blockers => [.. shown.Blockers.Select(blocker => new BlockerNode(blocker))];

    /// <summary>The journey counted with; null when nothing can be said.</summary>
    public TravelNode? Travel => shown.Match.Travel is { } travel ? new(shown, travel) : null;

    /// <summary>The weights that the score was made with.</summary>
    public WeightsVersionNode Weights => new(shown.Basis.WeightsName, shown.Basis.WeightsVersion);

    /// <summary>The state of the index that answered: the number of the last change it knew.</summary>
    public long IndexVersion => shown.Basis.IndexVersion.Sequence;

    /// <summary>The verdict behind <c>eligibility</c>, criterion by criterion; null for callers who may not read the file, and for companies.</summary>
    public async Task<EligibilityVerdictNode?> GetVerdictAsync(EligibilityQuestions questions, CancellationToken cancel) =>
        await questions.JudgeAsync(shown.Match, shown.Basis.On, cancel) is { } verdict ? new(verdict) : null;
}
