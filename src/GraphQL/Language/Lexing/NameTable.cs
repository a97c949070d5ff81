using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Matching.GraphQL.Language;

/// <summary>
/// Shares the strings of names that come again and again (fields, arguments, types), so that parsing rarely
/// allocates them. A bounded, lossy cache: a newcomer replaces whoever had its slot.
/// </summary>
/// <remarks>
/// Shared by all threads without locks: a slot holds one immutable string, read and written whole, and a reader
/// always compares it with what it looks for.
/// </remarks>
internal static class NameTable
{
    private const int SlotBits = 12, LongestName = 64;

    private static readonly string?[] Slots = new string?[1 << SlotBits];

    /// <summary>The string of an ASCII name.</summary>
    public static string Get(ReadOnlySpan<byte> name)
    {
        if (name.Length is 0 or > LongestName) return Encoding.UTF8.GetString(name);

        ref var slot = ref Slots[SlotOf(name)];
        var known = slot;
        if (known is not null && Ascii.Equals(name, known)) return known;
        return slot = Encoding.UTF8.GetString(name);
    }

    private static int SlotOf(ReadOnlySpan<byte> name)
    {
        unchecked
        {
            var hash = (ulong)name.Length;
            if (name.Length >= 8)
            {
                hash += BinaryPrimitives.ReadUInt64LittleEndian(name)
                    ^ BitOperations.RotateLeft(BinaryPrimitives.ReadUInt64LittleEndian(name[^8..]), 29);
            }
            else
            {
                foreach (var value in name) hash = (hash << 8) | value;
            }

            // Fibonacci hashing: multiply by 2^64 divided by the golden ratio, keep the upper bits.
            return (int)((hash * 0x9E3779B97F4A7C15) >> (64 - SlotBits));
        }
    }
}
