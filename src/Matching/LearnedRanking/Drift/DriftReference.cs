namespace Matching.LearnedRanking.Drift;

/// <summary>How the columns of a model were spread in what it served first: what later lists are compared with.</summary>
/// <remarks>Shares by part and nothing else: no line, person or offer can be told from it.</remarks>
/// <param name="Lines">How many lines it rests on.</param>
/// <param name="Offers">How many different offers.</param>
/// <param name="Columns">Each feature in the order of <see cref="MatchFeatures.Schema"/>, and last the scores.</param>
public sealed record DriftReference(int Lines, int Offers, IReadOnlyList<ReferenceColumn> Columns)
{
    /// <summary>Divides each column into parts of about as many lines.</summary>
    /// <param name="lines">What was served; at least one line, each pair once.</param>
    public static DriftReference Of(IReadOnlyList<DriftLine> lines) => new(
        lines.Count,
        lines.Select(line => line.Offer).Distinct().Count(),
        [.. MatchFeatures.Schema.Features.Select(feature => feature.Name).Append(ValueShares.Score).Select((name, column) => Column(name, column, lines))]);

    /// <summary>How far each column has moved since, the farthest first.</summary>
    /// <param name="lines">What was served since; at least one line, each pair once.</param>
    /// <param name="training">How the same columns were spread in the training data.</param>
    public IReadOnlyList<ColumnDrift> Compare(IReadOnlyList<DriftLine> lines, IReadOnlyList<ValueShares> training)
    {
        var learnedFrom = training.ToDictionary(spread => spread.Name);
        return
        [
            .. Columns.Select((before, column) => Drift(before, learnedFrom.GetValueOrDefault(before.Spread.Name), column, lines))
                .OrderByDescending(column => column.Index),
        ];
    }

    private static ReferenceColumn Column(string name, int column, IReadOnlyList<DriftLine> lines)
    {
        var spread = ValueShares.Of(name, Values(column, lines));
        return new(spread, IndependentLines.In(spread, column, lines));
    }

    private static ColumnDrift Drift(ReferenceColumn before, ValueShares? learnedFrom, int column, IReadOnlyList<DriftLine> lines)
    {
        var values = Values(column, lines);
        var now = before.Spread.SharesOf(values);
        var parts = now.Where((share, part) => share > 0 || before.Spread.Shares[part] > 0).Count();
        var independent = IndependentLines.In(before.Spread, column, lines);
        return new(
            before.Spread.Name,
            PopulationStability.Index(before.Spread.Shares, now, Math.Min(before.Independent, independent)),
            PopulationStability.ByChance(parts, before.Independent, independent),
            learnedFrom is null ? null : PopulationStability.Index(learnedFrom.Shares, learnedFrom.SharesOf(values)));
    }

    private static double[] Values(int column, IReadOnlyList<DriftLine> lines) => [.. lines.Select(line => line.Values[column])];
}

/// <summary>How one column was spread in what a model served first.</summary>
/// <param name="Spread">Its parts and their shares.</param>
/// <param name="Independent">As many independent lines would be as uncertain (<see cref="IndependentLines"/>).</param>
public sealed record ReferenceColumn(ValueShares Spread, double Independent);

/// <summary>One line that a model ordered, as drift looks at it.</summary>
/// <param name="Offer">The offer whose list it stood in.</param>
/// <param name="Candidate">Who stood there.</param>
/// <param name="Values">The features in the order of <see cref="MatchFeatures.Schema"/>, NaN where not known, and last the model's own score.</param>
public sealed record DriftLine(OfferId Offer, CandidateId Candidate, IReadOnlyList<double> Values);
