namespace Matching.Persistence.RankingModels.Training;

/// <summary>A judged pair as a training's snapshot holds it: JSON has no number for what is not known, so that is null.</summary>
internal sealed record SavedPair(Guid Person, IReadOnlyList<double?> Row, int Grade, int Rules, int? ShownRank, bool IsReconstructed, AuditTraits Audit)
{
    public static SavedPair Of(HistoryPair pair) => new(
        pair.Person.Value, [.. pair.Row.Select(value => double.IsNaN(value) ? (double?)null : value)], pair.Grade, pair.Rules.Thousandths, pair.ShownRank,
        pair.IsReconstructed, pair.Audit);

    public HistoryPair ToPair() => new(new(Person), [.. Row.Select(value => value ?? double.NaN)], Grade, new(Rules), ShownRank, IsReconstructed, Audit);
}
