using System.Reflection;
using Matching.Architecture.Tests.Rules;

namespace Matching.Architecture.Tests;

public sealed class ArrowTests
{
    private static readonly Dictionary<string, string> Folders = new()
    {
        ["Matching.Domain"] = "src/Domain",
        ["Matching.Ranking"] = "src/Ranking",
        ["Matching.GraphQL"] = "src/GraphQL",
        ["Matching"] = "src/Matching",
        ["Matching.Persistence"] = "src/Persistence",
        ["Matching.Seed"] = "seed",
        ["Matching.Api"] = "src/Api",
    };

    public static TheoryData<string> Assemblies => [.. Arrows.Assemblies];

    [Theory, MemberData(nameof(Assemblies))]
    public void An_assembly_references_only_what_an_arrow_allows(string assembly)
    {
        var references = Assembly.Load(assembly).GetReferencedAssemblies().Select(reference => reference.Name!);

        Assert.Empty(Arrows.Broken(assembly, references));
    }

    [Theory, MemberData(nameof(Assemblies))]
    public void No_source_names_what_its_project_may_not_import(string assembly)
    {
        var broken = Repository.Files("*.cs", Folders[assembly])
            .SelectMany(file => Arrows.BrokenIn(assembly, Repository.Read(file)).Select(name => $"{file} names {name}"));

        Assert.Empty(broken);
    }

    [Fact]
    public void No_product_project_references_a_test_or_a_tool()
    {
        var projects = Repository.Files("*.csproj", "src", "seed");

        Assert.Equal(7, projects.Count);
        Assert.All(projects, project => Assert.DoesNotMatch(@"ProjectReference Include=""[^""]*(tests|tools|bench)/", Repository.Read(project)));
    }

    [Fact]
    public void Domain_and_engine_know_no_database_and_no_web_server()
    {
        foreach (var assembly in new[] { "Matching.Domain", "Matching.Ranking", "Matching" })
        {
            var foreign = Assembly.Load(assembly).GetReferencedAssemblies().Select(reference => reference.Name!)
                .Where(name => name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
                    || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
                    || name.StartsWith("Microsoft.Data", StringComparison.Ordinal)
                    || name.StartsWith("Npgsql", StringComparison.Ordinal));
            Assert.Empty(foreign);
        }
    }

    // ---- the rule can fail

    [Theory]
    [InlineData("Matching.Domain", "Matching")]
    [InlineData("Matching.GraphQL", "Matching.Domain")]
    [InlineData("Matching", "Matching.Persistence")]
    [InlineData("Matching.Persistence", "Matching.GraphQL")]
    [InlineData("Matching.Seed", "Matching.Api")]
    public void A_wrong_reference_is_found(string from, string to) => Assert.Equal([to], Arrows.Broken(from, ["System.Runtime", to]));

    [Fact]
    public void A_right_reference_is_not() => Assert.Empty(Arrows.Broken("Matching.Api", ["Matching.Domain", "Matching.GraphQL", "Matching.Ranking"]));

    [Theory]
    [InlineData("using Matching.Persistence;")]
    [InlineData("class A { Matching.Persistence.Stores.Offer x; }")]
    [InlineData("using Row = global::Matching.Persistence.Row;")]
    public void A_wrong_name_in_the_source_is_found(string source) => Assert.Equal(["Matching.Persistence"], Arrows.BrokenIn("Matching", source));

    [Theory]
    [InlineData("// Matching.Persistence keeps it")]
    [InlineData("/* see\n Matching.Persistence */")]
    [InlineData("var x = \"Matching.Persistence\";")]
    [InlineData("using Matching.Domain;")]
    [InlineData("class A { Matching.PersistenceLike x; }")]
    public void A_comment_a_text_and_an_allowed_name_are_not(string source) => Assert.Empty(Arrows.BrokenIn("Matching", source));
}
