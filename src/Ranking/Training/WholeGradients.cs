using System.Numerics;
using System.Runtime.InteropServices;

namespace Matching.Ranking.Training;

/// <summary>The derivatives of all rows as whole numbers of a fixed, tiny unit, so that sums are exact in any order.</summary>
/// <remarks>
/// Units are powers of two, so that nothing is lost on the way back. A gradient takes 30 bits at most. Second derivatives take as many as
/// leave room to add all rows in 40 bits; the 24 bits above count rows (see <see cref="HistogramSums"/>). Why: docs/decisions/0070.
/// </remarks>
internal sealed class WholeGradients(int rows)
{
    private const int GradientBits = 30;
    private readonly float[] _pairs = new float[2 * rows];

    /// <summary>What 1 is worth in first derivatives.</summary>
    public double GradientUnit { get; private set; }

    /// <summary>What 1 is worth in second derivatives.</summary>
    public double HessianUnit { get; private set; }

    /// <summary>First and second derivative of each row in turn, before <see cref="MakeWhole"/>.</summary>
    public Span<float> Raw => _pairs;

    /// <summary>First (lower half) and second derivative (upper half) of each row, after <see cref="MakeWhole"/>.</summary>
    public ReadOnlySpan<long> Pairs => MemoryMarshal.Cast<float, long>(_pairs.AsSpan());

    /// <summary>Turns the raw numbers, in place, into whole ones.</summary>
    /// <param name="largestGradient">No raw first derivative is farther from 0.</param>
    /// <param name="largestHessian">No raw second derivative is larger.</param>
    /// <param name="workers">Who does it.</param>
    public void MakeWhole(float largestGradient, float largestHessian, Workers workers)
    {
        var hessianBits = Math.Min(GradientBits, HistogramSums.CountShift - 2 - BitOperations.Log2((uint)Math.Max(1, rows)));
        var (gradientUnit, hessianUnit) = (Unit(largestGradient, GradientBits), Unit(largestHessian, hessianBits));
        (GradientUnit, HessianUnit) = (gradientUnit, hessianUnit);
        var (gradientScale, hessianScale) = (1 / gradientUnit, 1 / hessianUnit);
        workers.Run(rows, (_, first, end) =>
        {
            var raw = _pairs.AsSpan();
            var whole = MemoryMarshal.Cast<float, int>(raw);
            for (var at = 2 * first; at < 2 * end; at += 2)
            {
                whole[at] = (int)Math.Round(raw[at] * gradientScale);
                // A row that has a second derivative keeps some of it, however small: a leaf must not divide by nothing.
                whole[at + 1] = raw[at + 1] > 0 ? Math.Max(1, (int)Math.Round(raw[at + 1] * hessianScale)) : 0;
            }
        });
    }

    private static double Unit(float largest, int bits) => largest > 0 ? Math.ScaleB(1, Math.ILogB(largest) + 1 - bits) : 1;
}
