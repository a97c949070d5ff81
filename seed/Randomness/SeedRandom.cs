using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Matching.Seed.Randomness;

/// <summary>The chances of one part of the demonstration: the same seed and part give the same sequence on every machine.</summary>
/// <remarks>
/// Each part draws from its own sequence, so that a change in one (say, one more telephone number) leaves the others as they
/// were. The generator is SplitMix64 (Steele, Lea and Flood, OOPSLA 2014): the framework's own promises no sequence across versions.
/// </remarks>
internal sealed class SeedRandom
{
    private readonly string _part;
    private ulong _state;

    /// <summary>Starts the sequence of a part.</summary>
    /// <param name="seed">The demonstration's seed.</param>
    /// <param name="part">The part's name.</param>
    public SeedRandom(int seed, string part)
    {
        Seed = seed;
        _part = part;
        _state = BinaryPrimitives.ReadUInt64LittleEndian(Hash(seed, part, 0));
    }

    /// <summary>The demonstration's seed.</summary>
    public int Seed { get; }

    /// <summary>An identifier derived from seed, part and number (UUID version 8, RFC 9562).</summary>
    public Guid Id(int number)
    {
        var bytes = Hash(Seed, _part, number)[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>The next number from 0 (inclusive) to 1 (exclusive).</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>True with the given probability.</summary>
    public bool Chance(double probability) => Unit() < probability;

    /// <summary>A whole number in the range, both ends included.</summary>
    public int Between(int lowest, int highest) => lowest + (int)(Unit() * (highest - lowest + 1));

    /// <summary>A draw of the standard normal distribution (Box and Muller, 1958).</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Unit())) * Math.Cos(2 * Math.PI * Unit());

    /// <summary>One of the items, each as likely.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Between(0, items.Count - 1)];

    /// <summary>One of the items, as likely as its weight.</summary>
    public T Pick<T>(IReadOnlyList<T> items, Func<T, double> weight)
    {
        var left = Unit() * items.Sum(weight);
        foreach (var item in items)
            if ((left -= weight(item)) < 0) return item;
        return items[^1];
    }

    /// <summary>The items in a random order (Fisher and Yates).</summary>
    public T[] Shuffle<T>(IEnumerable<T> items)
    {
        T[] shuffled = [.. items];
        for (var i = shuffled.Length - 1; i > 0; i--)
        {
            var j = Between(0, i);
            (shuffled[i], shuffled[j]) = (shuffled[j], shuffled[i]);
        }
        return shuffled;
    }

    private ulong Next()
    {
        unchecked
        {
            var z = _state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }

    private static byte[] Hash(int seed, string part, int number) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{seed}/{part}/{number}")));
}
