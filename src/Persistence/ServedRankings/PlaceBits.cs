using System.Collections;

namespace Matching.Persistence.ServedRankings;

/// <summary>Which places something holds for, as bits: the first place is the lowest bit of the first byte.</summary>
internal static class PlaceBits
{
    /// <summary>The bits, filled up to whole bytes with places that it does not hold for.</summary>
    public static byte[] Write(IReadOnlyList<bool> places)
    {
        var bytes = new byte[(places.Count + 7) / 8];
        new BitArray([.. places]).CopyTo(bytes, 0);
        return bytes;
    }

    /// <summary>The places again.</summary>
    public static bool[] Read(byte[] bytes) => [.. new BitArray(bytes).Cast<bool>()];
}
