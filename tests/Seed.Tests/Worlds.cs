namespace Matching.Seed.Tests;

/// <summary>Demonstrations made once for all tests.</summary>
internal static class Worlds
{
    public static DateOnly Today => TestDay.Today;

    private static readonly Lazy<DemoWorld> Made = new(() => DemoWorldMaker.Make(new SeedOptions(), Today));

    /// <summary>The default size and seed.</summary>
    public static DemoWorld Default => Made.Value;
}
