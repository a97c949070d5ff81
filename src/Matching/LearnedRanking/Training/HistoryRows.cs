using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Matching.LearnedRanking.History;
using Matching.Ranking.Datasets;

namespace Matching.LearnedRanking.Training;

/// <summary>Lays judged offers out as rows in groups, as trainers and measures take them.</summary>
internal static class HistoryRows
{
    /// <summary>The rows, offer after offer.</summary>
    public static RankingData ToData(IReadOnlyList<JudgedOffer<HistoryPair>> offers)
    {
        var pairs = offers.SelectMany(offer => offer.Pairs).ToArray();
        var isShown = pairs.Any(pair => pair.ShownRank is not null);
        return new RankingData(
            MatchFeatures.Schema,
            [.. pairs.SelectMany(pair => pair.Row)],
            [.. pairs.Select(pair => pair.Grade)],
            [.. offers.Select(offer => offer.Pairs.Count)])
        {
            Positions = isShown ? [.. pairs.Select(pair => (pair.ShownRank ?? 0) - 1)] : null,
        };
    }

    /// <summary>SHA-256 over features, offers, rows and grades in order, as 64 hexadecimal digits: other data, another fingerprint.</summary>
    public static string Fingerprint(IReadOnlyList<JudgedOffer<HistoryPair>> offers)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.ASCII.GetBytes(MatchFeatures.Schema.Fingerprint));
        foreach (var offer in offers)
        {
            hash.AppendData(offer.OfferId.Value.ToByteArray());
            foreach (var pair in offer.Pairs) Append(hash, pair);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, HistoryPair pair)
    {
        var bytes = new byte[(pair.Row.Count + 3) * sizeof(long)];
        for (var column = 0; column < pair.Row.Count; column++)
        {
            // One NaN is as unknown as another.
            var value = double.IsNaN(pair.Row[column]) ? double.NaN : pair.Row[column];
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(column * sizeof(long)), BitConverter.DoubleToInt64Bits(value));
        }

        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(pair.Row.Count * sizeof(long)), pair.Grade);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan((pair.Row.Count + 1) * sizeof(long)), pair.Rules.Thousandths);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan((pair.Row.Count + 2) * sizeof(long)), pair.ShownRank ?? 0);
        hash.AppendData(bytes);
    }
}
