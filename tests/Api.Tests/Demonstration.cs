namespace Matching.Api.Tests;

/// <summary>Tests that share one demonstration; they run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class Demonstration : ICollectionFixture<DemoServer>
{
    public const string Name = "demonstration";
}
