using Matching.Ranking.Datasets;

namespace Matching.Ranking.Training;

/// <summary>Computes the derivatives of all rows, group by group.</summary>
internal sealed class GradientPass(LambdaMartOptions options, BinnedRows rows, Workers workers)
{
    private readonly IGroupGradients _objective = options.Objective switch
    {
        TrainingObjective.LambdaRank => new LambdaGradients(options.Sigma, options.Truncation, options.NormalizeGroups),
        TrainingObjective.Pairwise => new PairwiseGradients(options.Sigma),
        _ => new PointwiseGradients(rows.Grades.Average(grade => (double)grade)),
    };

    /// <summary>The bias of shown ranks; null when it is not corrected for.</summary>
    public PositionBias? Bias { get; } = options.CorrectsPositionBias && rows.Positions is not null ? new(options, rows) : null;

    private readonly (float Gradient, float Hessian)[] _largestOfPart = new (float, float)[workers.MostParts];

    /// <summary>Fills the derivatives for the scores so far.</summary>
    public void Compute(double[] scores, WholeGradients gradients)
    {
        Array.Clear(_largestOfPart);
        workers.Run(rows.GroupCount, (part, first, end) =>
        {
            var room = new Room(rows, first, end);
            for (var group = first; group < end; group++)
            {
                var (start, size) = (rows.GroupStarts[group], rows.GroupStarts[group + 1] - rows.GroupStarts[group]);
                room.Take(rows.Grades.AsSpan(start, size));
                _objective.Compute(
                    Bias is null ? scores.AsSpan(start, size) : room.Shift(scores.AsSpan(start, size), Bias, start),
                    room.Grades,
                    room.Gradients,
                    room.Hessians);
                _largestOfPart[part] = Store(room, start, gradients, _largestOfPart[part]);
            }
        });
        Bias?.Step(gradients.Raw);
        gradients.MakeWhole(_largestOfPart.Max(largest => largest.Gradient), _largestOfPart.Max(largest => largest.Hessian), workers);
    }

    private (float Gradient, float Hessian) Store(Room room, int start, WholeGradients gradients, (float Gradient, float Hessian) largest)
    {
        var raw = gradients.Raw[(2 * start)..];
        for (var row = 0; row < room.Size; row++)
        {
            var weight = rows.Weights?[start + row] ?? 1;
            var (gradient, hessian) = ((float)(room.Gradients[row] * weight), (float)(room.Hessians[row] * weight));
            (raw[2 * row], raw[2 * row + 1]) = (gradient, hessian);
            largest = (Math.Max(largest.Gradient, Math.Abs(gradient)), Math.Max(largest.Hessian, hessian));
        }

        return largest;
    }

    /// <summary>Arrays for the largest of some groups.</summary>
    private sealed class Room
    {
        private readonly int[] _grades;
        private readonly double[] _gradients, _hessians, _scores;

        public Room(BinnedRows rows, int first, int end)
        {
            var largest = 0;
            for (var group = first; group < end; group++) largest = Math.Max(largest, rows.GroupStarts[group + 1] - rows.GroupStarts[group]);
            (_grades, _gradients, _hessians, _scores) = (new int[largest], new double[largest], new double[largest], new double[largest]);
        }

        public int Size { get; private set; }

        public Span<int> Grades => _grades.AsSpan(0, Size);

        public Span<double> Gradients => _gradients.AsSpan(0, Size);

        public Span<double> Hessians => _hessians.AsSpan(0, Size);

        /// <summary>The scores as those saw them who judged.</summary>
        public ReadOnlySpan<double> Shift(ReadOnlySpan<double> scores, PositionBias bias, int start)
        {
            for (var row = 0; row < Size; row++) _scores[row] = scores[row] + bias.Of(start + row);
            return _scores.AsSpan(0, Size);
        }

        public void Take(ReadOnlySpan<byte> grades)
        {
            Size = grades.Length;
            for (var row = 0; row < Size; row++) _grades[row] = grades[row];
        }
    }
}

/// <summary>How a group's scores should move: first and second derivatives of a loss by each score. Pure; the groups run side by side.</summary>
internal interface IGroupGradients
{
    /// <summary>Fills both derivatives of every row.</summary>
    void Compute(ReadOnlySpan<double> scores, ReadOnlySpan<int> grades, Span<double> gradients, Span<double> hessians);
}
