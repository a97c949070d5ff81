using Matching.Ranking.Datasets;

namespace Matching.Ranking.Training;

/// <summary>What the rank at which a row was shown adds to its score in the eyes of who judged it; learned beside the trees, and no part of the
/// model.</summary>
/// <remarks>
/// LightGBM's additive form of unbiased LambdaMART (Hu et al., WWW 2019): derivatives are taken at score + bias of the rank; after each
/// tree's derivatives the biases take a Newton step, −learningRate · (G + r n b) / (H + r n + 0.001), where G and H sum the derivatives of
/// the n rows shown at the rank, b is its bias so far and r holds biases near 0. Rows whose rank nobody knows have no bias.
/// </remarks>
internal sealed class PositionBias(LambdaMartOptions options, BinnedRows rows)
{
    /// <summary>Ranks from here on share one bias: hardly anybody looks there.</summary>
    public const int MostPositions = 1_000;

    private const double Steadying = 0.001;
    private readonly int[] _positions = [.. rows.Positions!.Select(position => Math.Min(position, MostPositions - 1))];
    private readonly double[] _biases = new double[Math.Min(MostPositions, rows.Positions!.Max() + 1)];

    /// <summary>The bias of each rank, from 0.</summary>
    public IReadOnlyList<double> Biases => _biases;

    /// <summary>The bias of a row.</summary>
    public double Of(int row) => _positions[row] < 0 ? 0 : _biases[_positions[row]];

    /// <summary>Takes a step, from the derivatives of all rows in turn, two numbers each.</summary>
    public void Step(ReadOnlySpan<float> derivatives)
    {
        var sums = new (double Gradient, double Hessian, int Count)[_biases.Length];
        for (var row = 0; row < _positions.Length; row++)
            if (_positions[row] >= 0)
            {
                ref var sum = ref sums[_positions[row]];
                sum = (sum.Gradient + derivatives[2 * row], sum.Hessian + derivatives[2 * row + 1], sum.Count + 1);
            }

        for (var position = 0; position < _biases.Length; position++)
        {
            var held = options.PositionBiasRegularization * sums[position].Count;
            _biases[position] -= options.LearningRate * (sums[position].Gradient + held * _biases[position]) / (sums[position].Hessian + held + Steadying);
        }
    }
}
