using System.Numerics;
using Matching.Ranking.Evaluation;

namespace Matching.Ranking.Training;

/// <summary>Random numbers that are the same on every machine: xoshiro256** (Blackman and Vigna, 2021), seeded by SplitMix64.</summary>
/// <remarks>
/// Every use has a stream of its own, named by seed, iteration and purpose, so that training which resumes after some trees draws what
/// it would have drawn without the stop.
/// </remarks>
internal struct RandomStream
{
    private ulong _a, _b, _c, _d;

    public RandomStream(int seed, int iteration, int purpose)
    {
        var state = Mix(Mix(Mix((ulong)(uint)seed) + (uint)iteration) + (uint)purpose);
        _a = Mix(state + 1);
        _b = Mix(state + 2);
        _c = Mix(state + 3);
        _d = Mix(state + 4);
    }

    /// <summary>One of 2^64 numbers.</summary>
    public ulong Next()
    {
        unchecked
        {
            var result = BitOperations.RotateLeft(_b * 5, 7) * 9;
            var shifted = _b << 17;
            _c ^= _a;
            _d ^= _b;
            _b ^= _c;
            _a ^= _d;
            _c ^= shifted;
            _d = BitOperations.RotateLeft(_d, 45);
            return result;
        }
    }

    /// <summary>A number from 0 up to but not including 1, in steps of 2^-53.</summary>
    public double NextShare() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number from 0 up to but not including <paramref name="end"/>.</summary>
    public int NextBelow(int end) => (int)Math.BigMul(Next(), (ulong)end, out _);

    /// <summary>The first number of SplitMix64 from that state: spreads its bits.</summary>
    internal static ulong Mix(ulong state) => new SplitMix(state).Next();
}
