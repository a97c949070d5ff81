using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Matching.Ranking.Datasets;

namespace Matching.Ranking.Training;

/// <summary>The gradients of LambdaRank for one group.</summary>
/// <remarks>
/// Burges, <i>From RankNet to LambdaRank to LambdaMART</i> (MSR-TR-2010-82), section 4, in the form of LightGBM 4.6. Of two rows i, j with
/// different grades, of which one stands among the first <c>truncation</c> ranks:
/// <list type="bullet">
/// <item>ΔNDCG = |gain_i − gain_j| · |discount_i − discount_j| / maxDCG, divided by 0.01 + |s_i − s_j| when normalised;</item>
/// <item>ρ = 1 / (1 + e^(σ (s_high − s_low))), the chance that the pair stands wrong;</item>
/// <item>λ = σ ρ ΔNDCG pulls the row of the higher grade up and the other down; both get the second derivative σ² ρ (1 − ρ) ΔNDCG;</item>
/// <item>normalised, all of a group is scaled by log2(1 + S) / S, where S sums |λ| over both ends of each pair.</item>
/// </list>
/// With E = e^(σ s), ρ = E_low / (E_low + E_high): one exponential per row, none per pair. Differences beyond 600 / σ count as 600 / σ.
/// </remarks>
internal sealed class LambdaGradients(double sigma, int truncation, bool normalize) : IGroupGradients
{
    private const double FurthestApart = 600;

    public void Compute(ReadOnlySpan<double> scores, ReadOnlySpan<int> grades, Span<double> gradients, Span<double> hessians)
    {
        gradients.Clear();
        hessians.Clear();
        var ideal = Ideal(grades);
        if (scores.Length < 2 || ideal <= 0) return;

        var size = scores.Length;
        var rented = ArrayPool<double>.Shared.Rent(6 * size);
        var order = ArrayPool<int>.Shared.Rent(size);
        var room = rented.AsSpan(0, 6 * size);
        var ranked = new Ranked(
            room[..size], room[size..(2 * size)], room[(2 * size)..(3 * size)], room[(3 * size)..(4 * size)], room[(4 * size)..(5 * size)], room[(5 * size)..]);
        RankOrder.Fill(scores, order.AsSpan(0, size), ranked.Gradients);
        Gather(ranked, order, scores, grades);

        var sum = 0.0;
        var apart = normalize && ranked.Scores[0] > ranked.Scores[size - 1];
        for (var high = 0; high < Math.Min(truncation, size - 1); high++) sum += AddPairs(ranked, high, sigma / ideal, apart);
        var scale = normalize && sum > 0 ? BinaryLogarithm.Of(1 + sum) / sum : 1;
        for (var rank = 0; rank < size; rank++)
        {
            gradients[order[rank]] = ranked.Gradients[rank] * scale;
            hessians[order[rank]] = ranked.Hessians[rank] * scale;
        }

        ArrayPool<double>.Shared.Return(rented);
        ArrayPool<int>.Shared.Return(order);
    }

    /// <summary>The best possible DCG at the truncation: grades from high to low, counted rather than sorted.</summary>
    private double Ideal(ReadOnlySpan<int> grades)
    {
        Span<int> counts = stackalloc int[RankingData.HighestGrade + 1];
        counts.Clear();
        foreach (var grade in grades) counts[grade]++;
        var (sum, rank) = (0.0, 0);
        for (var grade = RankingData.HighestGrade; grade > 0; grade--)
            for (var i = 0; i < counts[grade] && rank < truncation; i++, rank++) sum += Gain(grade) * Discounts.At(rank);
        return sum;
    }

    private static double Gain(int grade) => (1 << grade) - 1;

    private void Gather(Ranked ranked, int[] order, ReadOnlySpan<double> scores, ReadOnlySpan<int> grades)
    {
        ranked.Gradients.Clear();
        ranked.Hessians.Clear();
        Discounts.Fill(ranked.Discounts);
        var best = scores[order[0]];
        for (var rank = 0; rank < scores.Length; rank++)
        {
            ranked.Scores[rank] = scores[order[rank]];
            ranked.Gains[rank] = Gain(grades[order[rank]]);
            ranked.Powers[rank] = Exponential.Of(Math.Max(sigma * (ranked.Scores[rank] - best), -FurthestApart));
        }
    }

    /// <summary>Adds the pairs of one rank with all below; returns the sum of |λ| over both ends. Vectors of four; the tail goes one by one.</summary>
    private double AddPairs(Ranked all, int i, double scale, bool apart)
    {
        var (floor, slope) = apart ? (0.01, 1.0) : (1.0, 0.0);
        var (size, from) = (all.Scores.Length, i + 1);
        var (gradient, hessian, sum) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        var (scoreI, gainI) = (Vector256.Create(all.Scores[i]), Vector256.Create(all.Gains[i]));
        var (discountI, powerI) = (Vector256.Create(all.Discounts[i]), Vector256.Create(all.Powers[i]));
        var last = size - Vector256<double>.Count;
        for (; from <= last; from += Vector256<double>.Count)
        {
            var at = (nuint)from;
            var gains = gainI - Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(all.Gains), at);
            var isHigh = Vector256.GreaterThan(gains, Vector256<double>.Zero);
            var power = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(all.Powers), at);
            var distance = Vector256.Create(floor) + slope * (scoreI - Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(all.Scores), at));
            var both = powerI + power;
            var inverse = Vector256<double>.One / (both * distance);
            var discounts = discountI - Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(all.Discounts), at);
            var low = Vector256.ConditionalSelect(isHigh, power, powerI);
            var lambda = Vector256.Abs(gains) * discounts * scale * inverse * low;
            var second = lambda * sigma * (both - low) * (inverse * distance);
            var signed = Vector256.ConditionalSelect(isHigh, lambda, -lambda);
            (Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(all.Gradients), at) + signed).StoreUnsafe(ref MemoryMarshal.GetReference(all.Gradients), at);
            (Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(all.Hessians), at) + second).StoreUnsafe(ref MemoryMarshal.GetReference(all.Hessians), at);
            gradient -= signed;
            hessian += second;
            sum += lambda;
        }

        var (gradientI, hessianI, sumI) = (Sum(gradient), Sum(hessian), Sum(sum));
        for (; from < size; from++)
        {
            var gains = all.Gains[i] - all.Gains[from];
            var distance = floor + slope * (all.Scores[i] - all.Scores[from]);
            var both = all.Powers[i] + all.Powers[from];
            var inverse = 1 / (both * distance);
            var low = gains > 0 ? all.Powers[from] : all.Powers[i];
            var lambda = Math.Abs(gains) * (all.Discounts[i] - all.Discounts[from]) * scale * inverse * low;
            var second = lambda * sigma * (both - low) * (inverse * distance);
            var signed = gains > 0 ? lambda : -lambda;
            all.Gradients[from] += signed;
            all.Hessians[from] += second;
            gradientI -= signed;
            hessianI += second;
            sumI += lambda;
        }

        all.Gradients[i] += gradientI;
        all.Hessians[i] += hessianI;
        return 2 * sumI;
    }

    /// <summary>In a fixed order: what <see cref="Vector256.Sum{T}"/> takes is the machine's.</summary>
    private static double Sum(Vector256<double> parts) => parts[0] + parts[1] + parts[2] + parts[3];

    /// <summary>A group's columns, from the highest score to the lowest.</summary>
    private readonly ref struct Ranked(
        Span<double> scores, Span<double> gains, Span<double> powers, Span<double> discounts, Span<double> gradients, Span<double> hessians)
    {
        public readonly Span<double> Scores = scores, Gains = gains, Powers = powers, Discounts = discounts, Gradients = gradients, Hessians = hessians;
    }
}
