namespace Matching;

/// <summary>The order of equal scores: as good as drawn by lot for each pair, yet always the same.</summary>
/// <remarks>
/// Neither name, age nor time of registration decides among equals; since the offer takes part in the draw, nobody is first
/// everywhere (docs/decisions/0051-ties.md). The mixing is SplitMix64's (Steele, Lea, Flood, OOPSLA 2014).
/// </remarks>
internal static class TieOrder
{
    /// <summary>The pair's lot; smaller comes first.</summary>
    public static ulong Lot(Guid offer, Guid candidate)
    {
        Span<byte> bytes = stackalloc byte[32];
        offer.TryWriteBytes(bytes, bigEndian: true, out _);
        candidate.TryWriteBytes(bytes[16..], bigEndian: true, out _);
        var lot = 0UL;
        for (var i = 0; i < 32; i += 8) lot = Mix(lot ^ System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bytes[i..]));
        return lot;
    }

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value += 0x9E3779B97F4A7C15;
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
