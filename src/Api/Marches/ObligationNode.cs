using Matching.Api.Structures;
using Matching.GraphQL.Annotations;

namespace Matching.Api.Marches;

/// <summary>The insertion hours that one company owes on one lot.</summary>
[GraphQLName("HoursObligation")]
internal sealed class ObligationNode(Marche marche, Lot lot, HoursObligation obligation)
{
    /// <summary>The marché.</summary>
    [GraphQLIgnore]
    public Marche Marche => marche;

    /// <summary>The obligation itself.</summary>
    [GraphQLIgnore]
    public HoursObligation Entity => obligation;

    /// <summary>The lot's number.</summary>
    public string LotNumber => lot.Number;

    /// <summary>What the lot is about; null when it has no title of its own.</summary>
    public string? LotTitle => lot.Title;

    /// <summary>The last day for working the hours, inclusive; null when open.</summary>
    public DateOnly? Deadline => marche.DeadlineOf(obligation);

    /// <summary>Goals beside the hours, in the marché's words.</summary>
    public IReadOnlyList<string> QualitativeTargets => [.. obligation.QualitativeTargets.Select(target => target.Text)];
}

/// <summary>What an obligation leads to.</summary>
[ExtendObjectType<ObligationNode>]
internal static class ObligationRelations
{
    /// <summary>The company that owes the hours; null before the lot is awarded.</summary>
    public static async Task<ContractorNode?> GetContractorAsync(
        [Parent] ObligationNode obligation, ContractorByIdDataLoader contractors, CancellationToken cancel) =>
        obligation.Entity.ContractorId is { } id && await contractors.LoadAsync(id, cancel) is { } contractor ? new(contractor) : null;

    /// <summary>Hours owed, done and left on this obligation.</summary>
    public static async Task<HoursProgressNode> GetHoursAsync(
        [Parent] ObligationNode obligation, ProgressByMarcheDataLoader progress, ClauseDeskByIdDataLoader desks, CancellationToken cancel)
    {
        var settings = await MarcheRelations.SettingsAsync(obligation.Marche, desks, cancel);
        var all = await progress.LoadAsync(obligation.Marche.Id, cancel) ?? [];
        // The floor of the charter is the whole marché's.
        var named = obligation.Entity.QpvTargetHours is { } hours ? new NpnruTarget(hours) : null;
        return new([.. all.Where(one => one.ObligationId == obligation.Entity.Id)], named, false, settings);
    }
}
