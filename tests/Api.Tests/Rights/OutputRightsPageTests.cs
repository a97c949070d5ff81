using Matching.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Rights;

/// <summary><c>docs/rights.md</c> is the table.</summary>
[Collection(Demonstration.Name)]
public sealed class OutputRightsPageTests(DemoServer server)
{
    [Fact]
    public void The_page_is_made_from_the_table()
    {
        var schema = server.Services.GetRequiredService<Schema>();
        var path = Path.Combine(Root(), "docs", "rights.md");
        var page = RightsPage.Of(schema);
        if (Environment.GetEnvironmentVariable("MATCHING_WRITE_PAGES") == "1") File.WriteAllText(path, page);

        Assert.True(
            page == File.ReadAllText(path).ReplaceLineEndings("\n"),
            "docs/rights.md is not what src/Api/Security/OutputRights.cs says: "
            + "MATCHING_WRITE_PAGES=1 dotnet test tests/Api.Tests --filter OutputRightsPageTests");
        Assert.True(RightsPage.Cells(schema) > 20_000, $"{RightsPage.Cells(schema)} cells");
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Matching.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException("Matching.sln");
    }
}
