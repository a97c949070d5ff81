using System.Globalization;
using CsCheck;

namespace Matching.Properties;

/// <summary>Property tests over the same draws on every run: what fails, fails again, and no run fails by chance.</summary>
internal static class FixedDraws
{
    private const ulong Seed = 2026;

    /// <summary>Tries a property on the first draws of a generator.</summary>
    public static void Always<T>(this Gen<T> values, int draws, Action<T> property)
    {
        for (uint draw = 0; draw < draws; draw++) property(values.Draw(draw));
    }

    /// <summary>The same, for a property that is true or false.</summary>
    public static void Holds<T>(this Gen<T> values, int draws, Func<T, bool> property) =>
        values.Always(draws, value => Assert.True(property(value), string.Create(CultureInfo.InvariantCulture, $"not so: {value}")));

    /// <summary>The same, for a property that waits.</summary>
    public static async Task AlwaysAsync<T>(this Gen<T> values, int draws, Func<T, Task> property)
    {
        for (uint draw = 0; draw < draws; draw++) await property(values.Draw(draw));
    }

    private static T Draw<T>(this Gen<T> values, uint draw) => values.Generate(new PCG(draw, Seed), null, out _);
}
