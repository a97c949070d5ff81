using System.Text.Json.Nodes;
using Matching.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Schemas;

/// <summary>What the schema tells programs and people about itself: labels, codes and specifications.</summary>
[Collection(Demonstration.Name)]
public sealed class EnumLabelsTests(DemoServer server)
{
    private Schema Schema => server.Services.GetRequiredService<Schema>();

    [Theory]
    [InlineData("FR")]
    [InlineData("EN")]
    public async Task Every_value_of_every_enum_has_a_label_of_its_own(string language)
    {
        var answer = await server.AskAsync(Role.Anonymous, $"{{ enumLabels(language: {language}) {{ name values {{ value label }} }} }}");
        var labels = answer.Sound["enumLabels"]!.AsArray();

        var enums = Schema.Types.OfType<EnumType>().Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal)).ToDictionary(type => type.Name);
        Assert.Equal(enums.Keys.Order(StringComparer.Ordinal), labels.Select(one => (string)one!["name"]!));
        Assert.All(labels, one =>
        {
            var values = one!["values"]!.AsArray();
            Assert.Equal(enums[(string)one["name"]!].Values.Select(value => value.Name), values.Select(value => (string)value!["value"]!));
            Assert.Distinct(values.Select(value => (string)value!["label"]!));
        });
    }

    [Fact]
    public async Task Labels_follow_the_language_that_is_accepted_and_name_what_is_asked_for()
    {
        const string Query = "{ enumLabels(names: [\"RefusalReason\", \"Offer\", \"Nothing\"]) { name values { value label } } }";

        var french = (await server.AskAsync(actor: null, Query, language: "fr")).Sound["enumLabels"]!.AsArray();
        var english = (await server.AskAsync(actor: null, Query, language: "en-GB")).Sound["enumLabels"]!.AsArray();

        Assert.Equal("ne s’est pas présenté", Label(french, "NO_SHOW"));
        Assert.Equal("did not come", Label(english, "NO_SHOW"));
        Assert.Null(french[1]);
        Assert.Null(french[2]);
    }

    [Fact]
    public async Task Every_scalar_says_where_it_is_specified_and_our_own_page_describes_ours()
    {
        var page = await (await server.ReadyClientAsync()).GetStringAsync("/scalars", TestContext.Current.CancellationToken);
        var scalars = Schema.Types.OfType<ScalarType>().Where(scalar => !SpecifiedScalars.All.Contains(scalar)).ToList();

        Assert.NotEmpty(scalars);
        Assert.All(scalars, scalar => Assert.True(IsSpecified(scalar, page), scalar.Name));
    }

    private static bool IsSpecified(ScalarType scalar, string page) => scalar.SpecifiedByUrl is { } url
        && (url.StartsWith("https://", StringComparison.Ordinal)
            || (url == $"/scalars#{scalar.Name}" && page.Contains($"id=\"{scalar.Name}\"", StringComparison.Ordinal)));

    [Fact]
    public async Task Every_error_of_a_mutation_has_a_code()
    {
        var errors = Schema.Types.OfType<InterfaceType>().Single(type => type.Name == "Error");
        var id = (string)(await server.AskAsync(Role.Facilitateur, "{ candidates(first: 1) { nodes { id } } }")).Sound["candidates"]!["nodes"]![0]!["id"]!;

        var answer = await server.AskAsync(
            Role.Facilitateur,
            $"mutation {{ updateCandidate(input: {{ id: \"{id}\", version: 999, file: {{}} }}) {{ "
            + "errors { ... on Error { __typename code message } } } }");
        var refused = answer.Sound;

        Assert.Equal(["code", "message"], errors.Fields.Select(field => field.Name).Order(StringComparer.Ordinal));
        Assert.Equal("VERSION_CONFLICT", (string)refused["updateCandidate"]!["errors"]![0]!["code"]!);
    }

    [Theory]
    [InlineData("An item of a")]
    [InlineData(" a O")]
    public void Descriptions_do_not_stumble_over_articles(string stumble) => Assert.All(
        Schema.Types.Where(type => type.Description is not null), type => Assert.DoesNotContain(stumble, type.Description!, StringComparison.Ordinal));

    private static string Label(JsonArray enums, string value) =>
        (string)enums[0]!["values"]!.AsArray().Single(one => (string)one!["value"]! == value)!["label"]!;
}
