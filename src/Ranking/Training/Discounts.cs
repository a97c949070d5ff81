using Matching.Ranking.Evaluation;

namespace Matching.Ranking.Training;

/// <summary>How much a rank counts: 1 / log2(rank + 2) for ranks from 0, as in <see cref="Ndcg"/>.</summary>
internal static class Discounts
{
    private static readonly double[] Table = [.. Enumerable.Range(0, 4096).Select(Exact)];

    /// <summary>The discounts of the first ranks.</summary>
    public static void Fill(Span<double> byRank)
    {
        Table.AsSpan(0, Math.Min(byRank.Length, Table.Length)).CopyTo(byRank);
        for (var rank = Table.Length; rank < byRank.Length; rank++) byRank[rank] = Exact(rank);
    }

    /// <summary>The discount of one rank, from 0.</summary>
    public static double At(int rank) => rank < Table.Length ? Table[rank] : Exact(rank);

    private static double Exact(int rank) => 1 / BinaryLogarithm.Of(rank + 2.0);
}
