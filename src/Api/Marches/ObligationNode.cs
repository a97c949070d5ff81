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
