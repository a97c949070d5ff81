namespace Matching.Api.Tests;

[Collection(Demonstration.Name)]
public sealed class ReadmeTests(DemoServer server)
{
    [Fact]
    public async Task Its_query_is_answered_with_20_explained_matches()
    {
        var answer = await server.AskAsync(Role.Facilitateur, Query());
        var suggested = answer.Sound["offers"]!["nodes"]![0]!["suggestedCandidates"]!;

        Assert.Equal(20, suggested["nodes"]!.AsArray().Count);
        Assert.All(
            suggested["nodes"]!.AsArray(),
            match => Assert.Equal((decimal)match!["score"]!, (decimal)match["rulesPart"]! + (decimal)match["learnedPart"]!));
        Assert.All(
            suggested["nodes"]!.AsArray(),
            match => Assert.Equal((decimal)match!["rulesPart"]!, match["parts"]!.AsArray().Sum(part => (decimal)part!["points"]!)));
    }

    private static string Query()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Matching.sln"))) root = root.Parent!;
        return File.ReadAllText(Path.Combine(root.FullName, "README.md")).Split("```graphql\n")[1].Split("```")[0];
    }
}
