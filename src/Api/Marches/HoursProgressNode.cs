using Matching.GraphQL.Annotations;

namespace Matching.Api.Marches;

/// <summary>
/// Insertion hours owed, done and left, and the part of residents of QPV. Outside the clause desk, hours that fewer than five people worked
/// are left out of every figure, totals included: <c>isPartial</c> says so. A company sees its own obligations only, with all their hours;
/// the part of residents of QPV as everybody else.
/// </summary>
[GraphQLName("HoursProgress")]
internal sealed class HoursProgressNode(
    IReadOnlyList<Persistence.Marches.ObligationHours> obligations, NpnruTarget? target, bool isQpvTargetUnknown, ClauseDeskSettings settings)
{
    /// <summary>Whether hours are left out because so few people worked them that a figure would tell of somebody.</summary>
    public bool IsPartial => obligations.Any(progress => progress.IsPartial);

    /// <summary>Hours owed.</summary>
    public InsertionHours Required => obligations.Select(progress => progress.RequiredHours).Sum();

    /// <summary>Hours validated so far.</summary>
    public InsertionHours Done => obligations.Select(progress => progress.DoneHours).Sum();

    /// <summary>Hours left: for each obligation what is owed less what is done, never below 0, added up. What one obligation has too much never fills another's
    /// gap.</summary>
    public InsertionHours Remaining => obligations.Select(progress => progress.RemainingHours).Sum();

    /// <summary>The hours done as full-time equivalents, to one decimal; the hours of one are a setting of the clause desk, 1607 by default.</summary>
    public decimal FullTimeEquivalents => Domain.Marches.FullTimeEquivalents.Of(Done, settings).Rounded;

    /// <summary>Hours owed to residents of QPV: what the marché names or the NPNRU charter's floor, whichever is more; null when nothing is. Where
    /// <c>isQpvTargetUnknown</c> holds, what the marché names alone.</summary>
    public InsertionHours? QpvTarget => target?.OwedHours;

    /// <summary>Whether the charter binds the marché while nobody said how many hours the work takes in all: then a part of them is owed to residents of QPV,
    /// and how many hours that is cannot be told.</summary>
    public bool IsQpvTargetUnknown => isQpvTargetUnknown;

    /// <summary>Hours done by people who lived in a QPV when hired.</summary>
    public InsertionHours QpvDone => obligations.Select(progress => progress.QpvHours).Sum();

    /// <summary>Hours still owed to residents of QPV; null when there is no <c>qpvTarget</c>.</summary>
    public InsertionHours? QpvRemaining => target?.OwedHours.Less(QpvDone);

    /// <summary>
    /// People who worked or work on it, each counted once. Outside the clause desk, fewer than five on an obligation are left out, and null says
    /// that nobody else is left.
    /// </summary>
    public int? Persons =>
        obligations.SelectMany(progress => progress.People).Distinct().Count() is var persons
            && persons == 0
            && obligations.Any(progress => progress.HidesPeople)
        ? null
        : persons;
}
