namespace Matching.Api.Tests.Matches;

/// <summary>By how many blockers a near miss may fail follows the list of hard steps, in the schema's words too.</summary>
public sealed class NearMissBoundTests
{
    [Fact]
    public void Both_directions_name_the_bound_of_the_engine()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "schema.graphql"))) folder = folder.Parent!;
        var schema = File.ReadAllText(Path.Combine(folder.FullName, "schema.graphql"));

        Assert.Equal(2, schema.Split($"By how many excluding blockers at most, 1 to {MatchOptions.MostNearMissBlockers}.").Length - 1);
    }
}
