using System.Globalization;
using System.Text;

namespace Matching.Api.Tests.Lists;

[Collection(Demonstration.Name)]
public sealed class ListTests(DemoServer server)
{
    [Theory]
    [InlineData(Role.Anonymous, "offers", "")]
    [InlineData(Role.Anonymous, "offers", "order: [{ startsOn: DESC }, { title: ASC }]")]
    [InlineData(Role.Anonymous, "offers", "order: [{ title: ASC }], where: { status: { eq: PUBLISHED } }")]
    [InlineData(Role.Facilitateur, "marches", "order: [{ startsOn: ASC }, { reference: DESC }]")]
    [InlineData(Role.Facilitateur, "candidates", "order: [{ name: ASC }], where: { state: { eq: ACTIVE } }")]
    [InlineData(Role.Facilitateur, "candidatures", "")]
    [InlineData(Role.Facilitateur, "buyers", "")]
    public async Task A_list_is_the_same_whichever_way_its_pages_are_turned(Role role, string field, string arguments)
    {
        var forward = await WalkAsync(role, field, arguments, "first", "after", "hasNextPage", "endCursor");
        var backward = await WalkAsync(role, field, arguments, "last", "before", "hasPreviousPage", "startCursor");

        Assert.NotEmpty(forward);
        Assert.Equal(forward.Count, forward.Distinct().Count());
        Assert.Equal(forward, backward);
    }

    [Fact]
    public async Task Offers_are_sorted_by_several_fields()
    {
        var answer = await server.AskAsync(
            Role.Anonymous, "{ offers(first: 100, order: [{ startsOn: DESC }, { title: ASC }]) { nodes { startsOn title } } }");
        var offers = answer.Sound["offers"]!["nodes"]!.AsArray()
            .Select(offer => ((string)offer!["startsOn"]!, (string)offer["title"]!)).ToList();

        Assert.True(offers.Count > offers.Select(offer => offer.Item1).Distinct().Count(), "the demonstration has offers that start on the same day");
        Assert.Equal(
            offers.OrderByDescending(offer => offer.Item1, StringComparer.Ordinal).ThenBy(offer => Folded(offer.Item2), StringComparer.Ordinal),
            offers);
    }

    [Fact]
    public async Task Sensitive_fields_cannot_be_filtered_by() =>
        Assert.Contains(
            "statuses",
            (await server.AskAsync(Role.Facilitateur, "{ candidates(where: { statuses: { any: true } }) { totalCount } }")).Message,
            StringComparison.Ordinal);

    private static string Folded(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark))
            .ToUpperInvariant();

    private async Task<List<string>> WalkAsync(Role role, string field, string arguments, string size, string cursor, string goesOn, string edge)
    {
        var found = new List<string>();
        string? place = null;
        do
        {
            var from = place is null ? "" : $", {cursor}: \"{place}\"";
            var answer = await server.AskAsync(
                role, $"{{ {field}({size}: 40{from}, {arguments}) {{ nodes {{ id }} pageInfo {{ {goesOn} {edge} }} }} }}");
            var page = answer.Sound[field]!;
            var ids = page["nodes"]!.AsArray().Select(node => (string)node!["id"]!).ToList();
            if (size == "first") found.AddRange(ids);
            else found.InsertRange(0, ids);
            place = (bool)page["pageInfo"]![goesOn]! && found.Count < 4_000 ? (string?)page["pageInfo"]![edge] : null;
        }
        while (place is not null);

        return found;
    }
}
