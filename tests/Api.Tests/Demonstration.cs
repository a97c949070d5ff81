namespace Matching.Api.Tests;

/// <summary>Tests that share one demonstration; they run one after the other.</summary>
[CollectionDefinition(Name)]
[Trait(Trait, Name)]
public sealed class Demonstration : ICollectionFixture<DemoServer>
{
    public const string Name = "demonstration";

    /// <summary>Marks what looks at the demonstration's data: <c>.ci/run</c> runs it on several days.</summary>
    public const string Trait = "Data";
}
