using Matching.GraphQL.Annotations;
using Matching.GraphQL.Language;
using Matching.GraphQL.Sdl;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.GraphQL.Tests.Costs;

public sealed class CostAttributeTests
{
    [Fact]
    public void Writes_what_attributes_say_and_what_resolvers_and_paging_let_expect_into_the_schema()
    {
        var schema = Build(typeof(Prices));

        Assert.Equal(
            [
                """type Query @cost(weight: "2")""",
                "cheap: Int!",
                """dear: Int! @cost(weight: "7")""",
                """  exact: Boolean! @cost(weight: "4.5")""",
                "  where: ShopFilterInput",
                """paged: ShopConnection! @cost(weight: "10") @listSize(assumedSize: 30, slicingArguments: ["first", "last"], """
                + """slicingArgumentDefaultValue: 10, sizedFields: ["edges", "nodes"], requireOneSlicingArgument: false)""",
                "  after: String",
                "  before: String",
                "  first: Int",
                "  last: Int",
                """some: [Shop!]! @listSize(slicingArguments: ["limit"])""",
                "  limit: Int!",
                """waiting: Int! @cost(weight: "10")""",
            ],
            Costs(SchemaPrinter.Print(schema.QueryType)));
        Assert.Contains("enum Mood @cost(weight: \"1\") {", SchemaPrinter.Print(schema), StringComparison.Ordinal);
        Assert.Contains("type Shop @cost(weight: \"3\") {", SchemaPrinter.Print(schema), StringComparison.Ordinal);
        Assert.Contains("  name: String @cost(weight: \"-1\")\n", SchemaPrinter.Print(schema), StringComparison.Ordinal);
        Assert.Contains(
            "directive @cost(\n  \"\"\"A number; negative where it makes the field cheaper.\"\"\"\n  weight: String!\n) on "
            + "ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR",
            SchemaPrinter.Print(schema),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_back_what_it_prints()
    {
        var printed = SchemaPrinter.Print(Build(typeof(Prices)));

        Assert.Equal(printed, SchemaPrinter.Print(SdlSchemaBuilder.Build(printed)));
    }

    [Fact]
    public void Says_nothing_of_costs_when_they_are_not_analysed()
    {
        var printed = SchemaPrinter.Print(Build(typeof(Prices), options => options.Costs.SkipAnalyzer = true));

        Assert.DoesNotContain("@cost", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("@listSize", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_what_is_wrong_with_list_sizes()
    {
        var failure = Assert.Throws<SchemaException>(() => Build(typeof(Faulty)));

        Assert.Equal(
            [
                "Query.number: [ListSize] needs a list, not Int!; name the lists below with SizedFields, or remove it.",
                "Query.sized: [ListSize(SizedFields = …)] names edges, but Shop has no such field.",
                "Query.sized: [ListSize(SizedFields = …)] names mood, which is no list.",
                "Query.sliced: [ListSize(SlicingArguments = …)] names first, but the field has no such argument.",
                "Query.sliced: [ListSize(SlicingArguments = …)] names name, which is String; an Int or a list is needed.",
                "Query.sliced: [ListSize] has an AssumedSize that is never used, because one slicing argument is required; "
                + "set RequireOneSlicingArgument = false, or leave AssumedSize out.",
            ],
            failure.Faults);
    }

    private static Types.Schema Build(Type queries, Action<GraphQLOptions>? change = null)
    {
        var services = new ServiceCollection();
        services.AddGraphQLServer().AddType(queries).ModifyOptions(change ?? (_ => { }));
        return services.BuildServiceProvider().GetRequiredService<Types.Schema>();
    }

    /// <summary>A type, its fields and their arguments with their directives, one a line.</summary>
    private static IEnumerable<string> Costs(string sdl)
    {
        var type = Assert.IsType<ObjectTypeDefinitionNode>(Assert.Single(GraphQLParser.Parse(sdl).Definitions));
        yield return Join($"type {type.Name}", type.Directives);
        foreach (var field in type.Fields)
        {
            yield return Join($"{field.Name}: {field.Type}", field.Directives);
            foreach (var argument in field.Arguments) yield return Join($"  {argument.Name}: {argument.Type}", argument.Directives);
        }
    }

    private static string Join(string definition, IEnumerable<DirectiveNode> directives) =>
        string.Join(' ', directives.Select(directive => directive.ToString()).Prepend(definition));

    [QueryType, Cost(2)]
    private static class Prices
    {
        public static int Cheap => 1;

        [Cost(7)]
        public static Task<int> DearAsync(ShopFilter? where, [Cost(4.5)] bool exact = false) => Task.FromResult(exact || where is not null ? 1 : 0);

        public static Task<int> WaitingAsync() => Task.FromResult(1);

        [UsePaging(MaxPageSize = 30)]
        public static IEnumerable<Shop> Paged() => [];

        [ListSize(SlicingArguments = ["limit"])]
        public static IEnumerable<Shop> Some(int limit = 3) => Enumerable.Repeat(new Shop(Mood.Good), limit);
    }

    [QueryType]
    private static class Faulty
    {
        [ListSize(AssumedSize = 3)]
        public static int Number() => 1;

        [ListSize(AssumedSize = 3, SizedFields = ["edges", "mood"])]
        public static Shop Sized() => new(Mood.Good);

        [ListSize(AssumedSize = 3, SlicingArguments = ["first", "name"])]
        public static IEnumerable<Shop> Sliced(string? name) => name is null ? [] : [new(Mood.Good)];
    }

    [Cost(3)]
    public sealed record Shop(Mood Mood);

    public sealed record ShopFilter([Cost(-1)] string? Name);

    [Cost(1)]
    public enum Mood
    {
        Good,
    }
}
