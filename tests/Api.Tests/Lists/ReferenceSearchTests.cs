namespace Matching.Api.Tests.Lists;

[Collection(Demonstration.Name)]
public sealed class ReferenceSearchTests(DemoServer server)
{
    [Theory]
    [InlineData("communes", "l")]
    [InlineData("communes", "69")]
    [InlineData("occupations", "agent")]
    [InlineData("occupations", "e")]
    public async Task Pages_hold_as_many_as_are_counted_each_once(string field, string typed)
    {
        var codes = new List<string>();
        var (after, total) = ((string?)null, 0);
        do
        {
            var from = after is null ? "" : $", after: \"{after}\"";
            var answer = await server.AskAsync(
                Role.Anonymous,
                $$"""{ it: {{field}}(search: "{{typed}}", first: 7{{from}}) { totalCount nodes { code } pageInfo { hasNextPage endCursor } } }""");
            var page = answer.Sound["it"]!;
            codes.AddRange(page["nodes"]!.AsArray().Select(node => (string)node!["code"]!));
            total = (int)page["totalCount"]!;
            after = (bool)page["pageInfo"]!["hasNextPage"]! ? (string)page["pageInfo"]!["endCursor"]! : null;
        }
        while (after is not null);

        Assert.True(total > 7, $"{total} are more than one page");
        Assert.Equal(total, codes.Count);
        Assert.Equal(total, codes.Distinct().Count());
    }

    [Theory]
    [InlineData("communes", "lyon 3e", "69383")]
    [InlineData("communes", "94240 l hay les roses", "94038")]
    [InlineData("occupations", "plaquiste", "F1604")]
    [InlineData("occupations", "femme de ménage", "K1304")]
    public async Task The_demonstration_finds_what_people_type(string field, string typed, string first)
    {
        var answer = await server.AskAsync(Role.Anonymous, $$"""{ it: {{field}}(search: "{{typed}}", first: 1) { nodes { code } } }""");

        Assert.Equal(first, (string)answer.Sound["it"]!["nodes"]![0]!["code"]!);
    }
}
