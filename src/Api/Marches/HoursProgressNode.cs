using Matching.Domain;
using Matching.GraphQL.Annotations;

namespace Matching.Api;

/// <summary>
/// Insertion hours owed, done and left, and the part of residents of QPV. Outside the clause desk, hours that fewer than five people worked
/// are left out of every figure, totals included: <c>isPartial</c> says so. A company sees its own obligations only, with all their hours;
/// the part of residents of QPV as everybody else.
/// </summary>
[GraphQLName("HoursProgress")]
internal sealed class HoursProgressNode(IReadOnlyList<Persistence.ObligationHours> obligations, NpnruTarget? target, ClauseDeskSettings settings)
{
    // Fewer people than this could be named by a figure.
    private const int SmallestGroup = 5;

    /// <summary>Whether hours are left out because so few people worked them that a figure would tell of somebody.</summary>
    public bool IsPartial => obligations.Any(progress => progress.IsPartial);

    /// <summary>Hours owed.</summary>
    public InsertionHours Required => obligations.Select(progress => progress.RequiredHours).Sum();

    /// <summary>Hours validated so far.</summary>
    public InsertionHours Done => obligations.Select(progress => progress.DoneHours).Sum();

    /// <summary>Hours left: for each obligation what is owed less what is done, never below 0, added up. What one obligation has too much never fills another's gap.</summary>
    public InsertionHours Remaining => obligations.Select(progress => progress.RemainingHours).Sum();

    /// <summary>The hours done as full-time equivalents, to one decimal; the hours of one are a setting of the clause desk, 1607 by default.</summary>
    public decimal FullTimeEquivalents => Domain.FullTimeEquivalents.Of(Done, settings).Rounded;

    /// <summary>Hours owed to residents of QPV: what the marché names or the NPNRU charter's floor, whichever is more; null when nothing is.</summary>
    public InsertionHours? QpvTarget => target?.OwedHours;

    /// <summary>Hours done by people who lived in a QPV when hired.</summary>
    public InsertionHours QpvDone => obligations.Select(progress => progress.QpvHours).Sum();

    /// <summary>Hours still owed to residents of QPV; null when nothing is owed to them.</summary>
    public InsertionHours? QpvRemaining => target?.OwedHours.Less(QpvDone);

    /// <summary>People who worked or work on it; null below 5, where a figure could name somebody.</summary>
    public int? Persons => obligations.Sum(progress => progress.Persons) is >= SmallestGroup and var persons ? persons : null;
}
