namespace Matching.Api.Tests.Snapshots;

/// <summary>A demonstration whose answers are compared whole: always on the same day, with a model in use.</summary>
public sealed class SnapshotServer : DemoServer
{
    protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["Demo:Enabled"] = "true",
        ["Demo:Candidates"] = "300",
        ["Demo:Offers"] = "40",
        // What .ci/run tries on other days is no part of a whole answer.
        ["Demo:Today"] = "2026-03-16",
    };
}
