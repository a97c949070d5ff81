using Matching.Explanations;

namespace Matching.Retrieval;

/// <summary>The hours that residents of QPV are to work on an obligation, and those they worked.</summary>
/// <param name="Target">
/// The hours owed to them in all: the marché's own figure or the floor of the NPNRU charter (5 %, 10 % for gestion urbaine de proximité).
/// </param>
/// <param name="Done">Their validated hours.</param>
public sealed record QpvCommitment(InsertionHours Target, InsertionHours Done)
{
    /// <summary>Nothing is owed to them.</summary>
    public static QpvCommitment None { get; } = new(InsertionHours.None, InsertionHours.None);

    /// <summary>The hours still owed; more than owed never counts against another obligation.</summary>
    public InsertionHours Remaining => Target.Less(Done);

    /// <summary>The part of the target that is still owed, 0 to 1; 0 when nothing is owed.</summary>
    public Fit ShareOwed => Target == InsertionHours.None
        ? Fit.None
        : Fit.Ratio(decimal.ToInt64(Remaining.Value * 100m), decimal.ToInt64(Target.Value * 100m));
}
