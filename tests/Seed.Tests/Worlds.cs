namespace Matching.Seed.Tests;

/// <summary>Demonstrations made once for all tests.</summary>
internal static class Worlds
{
    public static readonly DateOnly Today = new(2026, 3, 16);

    private static readonly Lazy<DemoWorld> Made = new(() => DemoWorldMaker.Make(new SeedOptions(), Today));

    /// <summary>The default size and seed.</summary>
    public static DemoWorld Default => Made.Value;
}
