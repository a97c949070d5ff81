namespace Matching.Api.Tests.RankingModels;

/// <summary>The product as somebody meets it first: the whole demonstration, with a model trained on its history.</summary>
public sealed class ModelServer : DemoServer
{
    protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string> { ["Demo:Enabled"] = "true" };
}
