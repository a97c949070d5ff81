using Matching.Api.Eligibility;
using Matching.Api.RankingModels;
using Matching.GraphQL.Annotations;

namespace Matching.Api.Matches;

/// <summary>A pair of a candidate and an offer, explained. The score is the sum of what is shown below it; nothing else enters it.</summary>
[InterfaceType, GraphQLName("Match")]
internal abstract class MatchNode(ShownMatch shown)
{
    /// <summary>The place in the order, from 1; null for a near miss and in a comparison, which have none.</summary>
    public int? Rank => shown.Rank;

    /// <summary>
    /// The points that sort the list, most first: exactly `rulesPart` and `learnedPart` together. Only a floor of the marché moves somebody
    /// past a higher score, and `floorMove` says so. Near misses are sorted by their number of blockers first. A company is shown the sum of
    /// the parts that it is told, which sorts its list; the whole order decides only who is on it.
    /// </summary>
    public Points Score => shown.Score;

    /// <summary>What the rules give to the score: exactly the sum of the parts' points.</summary>
    public Points RulesPart => shown.RulesPart;

    /// <summary>
    /// What past placements give to the score, 0 where the rules rank alone and for companies: exactly the base and all contributions of
    /// `learned`. Behind the first 1,000 by the rules, where no model looks, it is the least that it gave anybody before.
    /// </summary>
    public Points LearnedPart => shown.LearnedPart;

    /// <summary>Rules that took part in the order but are not shown to the caller, because they tell a situation of the person; empty for everybody but
    /// companies.</summary>
    public IReadOnlyList<RuleKind> WithheldRules => shown.Withheld;

    /// <summary>What put the match in its place: the rules, or a trained model.</summary>
    public RankedBy RankedBy => shown.RankedBy;

    /// <summary>The global identifier of the model that had its say in the order, together with <c>weights</c>; null when the rules ordered alone.</summary>
    [ID<RankingModelNode>]
    public RankingModelId? RankedByModel => shown.RankedByModel;

    /// <summary>
    /// What past placements give to the score, taken apart; null where the rules placed the match alone. Withheld from companies, since it
    /// holds what they are not told: barriers and path.
    /// </summary>
    public LearnedScoreNode? Learned => shown.Whole is { Learned: { } learned } match ? new(match, learned) : null;

    /// <summary>
    /// Each rule's contribution to the score; beside a model, the share that it leaves the rules. For a company in bands that hold for each of
    /// the 25 or more people of the list who are told of alike, as "this occupation or one near to it"; where no band holds for all, the part is
    /// not told and gives nothing.
    /// </summary>
    [ListSize(AssumedSize = 7)]
    public IReadOnlyList<MatchPartNode> Parts => [.. shown.Parts.Select(part => new MatchPartNode(part))];

    /// <summary>
    /// What the eligibility rules conclude for the first day of work. A proposal until a facilitateur decides. For a company `TO_CONFIRM` as
    /// soon as it is so for one of those told of alike.
    /// </summary>
    public EligibilityOutcome Eligibility => shown.Eligibility;

    /// <summary>The version of the eligibility rules.</summary>
    public string RuleSetVersion => shown.RuleSetVersion;

    /// <summary>What excludes, must be confirmed, or costs points, and by how much; in this order. For a company what is to be confirmed of any of those told
    /// of alike.</summary>
    [ListSize(AssumedSize = 10)]
    public IReadOnlyList<BlockerNode> Blockers => [.. shown.Blockers.Select(blocker => new BlockerNode(blocker))];

    /// <summary>The journey counted with; null when nothing can be said, and for companies: with their sites at hand it would tell where somebody
    /// lives.</summary>
    public TravelNode? Travel => shown.Whole?.Travel is { } travel ? new(travel) : null;

    /// <summary>The weights that the score was made with.</summary>
    public WeightsVersionNode Weights => new(shown.Basis.WeightsName, shown.Basis.WeightsVersion);

    /// <summary>The state of the index that answered: the number of the last change it knew.</summary>
    public long IndexVersion => shown.Basis.IndexVersion.Sequence;

    /// <summary>
    /// What the list leaves out instead of filling up: pairs whose occupations have no known link, beyond the places that the weights give
    /// them. The same for every match of a list; null where nothing is left out, and for companies.
    /// </summary>
    public ReasonNode? LeftOut => shown.LeftOut is { } reason ? new(reason) : null;

    /// <summary>The verdict behind <c>eligibility</c>, criterion by criterion; null for callers who may not read the file, and for companies.</summary>
    public async Task<EligibilityVerdictNode?> GetVerdictAsync(EligibilityQuestions questions, CancellationToken cancel) =>
        shown.Whole is { } match && await questions.JudgeAsync(match, shown.Basis.On, cancel) is { } verdict ? new(verdict) : null;

    /// <summary>The verdict on what the contract asks beside the clause: insertion structures' or a GEIQ's own criteria. Null where it asks for nothing, for
    /// callers who may not read the file, and for companies.</summary>
    public async Task<EligibilityVerdictNode?> GetCarrierVerdictAsync(EligibilityQuestions questions, CancellationToken cancel) =>
        shown.Whole is { } match && await questions.JudgeForCarrierAsync(match, shown.Basis.On, cancel) is { } verdict ? new(verdict) : null;
}

/// <summary>One rule's contribution to a score, with its reason.</summary>
[GraphQLName("MatchPart")]
internal sealed class MatchPartNode(MatchPart part)
{
    /// <summary>The rule.</summary>
    public RuleKind Rule => part.Rule;

    /// <summary>The points it gave. The points of all parts add up to `rulesPart` of the match.</summary>
    public Points Points => part.Points;

    /// <summary>The points it could have given; 0 when the rule says nothing about this pair.</summary>
    public Points Maximum => part.Maximum;

    /// <summary>Whether it was scored, lacks data (then it earns the neutral share) or does not apply.</summary>
    public PartStatus Status => part.Status;

    /// <summary>Why, as a code and in words.</summary>
    public ReasonNode Reason => new(part.Reason);
}

/// <summary>What stands between a person and an offer, and by how much.</summary>
[GraphQLName("Blocker")]
internal sealed class BlockerNode(Blocker blocker)
{
    /// <summary>Whether it excludes, asks for a look, or costs points only.</summary>
    public BlockerEffect Effect => blocker.Effect;

    /// <summary>What is missing.</summary>
    public ReasonNode Reason => new(blocker.Reason);
}

/// <summary>Which weights a score was made with.</summary>
[GraphQLName("WeightsVersion")]
internal sealed class WeightsVersionNode(string name, int version)
{
    /// <summary>The name of the set.</summary>
    public string Name => name;

    /// <summary>Its version, from 1.</summary>
    public int Version => version;
}
