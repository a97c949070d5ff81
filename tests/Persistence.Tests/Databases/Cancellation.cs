global using static Matching.Persistence.Tests.Cancellation;

namespace Matching.Persistence.Tests;

/// <summary>Ends a test's database work when the run is stopped.</summary>
internal static class Cancellation
{
    public static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
