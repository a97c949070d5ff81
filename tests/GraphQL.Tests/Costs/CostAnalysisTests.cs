using Matching.GraphQL.Costs;
using Matching.GraphQL.Execution;

namespace Matching.GraphQL.Tests.Costs;

/// <summary>The worked examples of the draft "GraphQL Cost Directives", by their numbers, and what follows from its text.</summary>
public sealed class CostAnalysisTests
{
    [Fact]
    public async Task Counts_a_field_of_each_item_of_a_sliced_list()
    {
        // Examples 1 and 2: one call of Query.users, five of User.age.
        var schema = new PricedSchema("""
            type User { name: String age: Int @cost(weight: "2.0") }
            type Query { users(max: Int): [User] @listSize(slicingArguments: ["max"]) }
            """);

        Assert.Equal(new OperationCost(11, 6), await schema.PriceAsync("query Example { users(max: 5) { age } }"));
    }

    [Theory]
    [InlineData("{ topProducts }", 5)]
    [InlineData("{ topProducts(filter: { name: \"a\" }) }", 20)]
    [InlineData("{ topProducts(filter: { approx: YES }) }", 8)]
    public async Task Adds_the_weights_of_arguments_and_input_fields(string document, double fieldCost)
    {
        // Examples 10 and 12.
        var schema = new PricedSchema("""
            enum Approximate { YES }
            input Filter { approx: Approximate @cost(weight: "-12.0") name: String }
            type Query { topProducts(filter: Filter @cost(weight: "15.0")): [String] @cost(weight: "5.0") @listSize(assumedSize: 10) }
            """);

        Assert.Equal(new OperationCost(fieldCost, 1), await schema.PriceAsync(document));
    }

    [Theory]
    [InlineData("{ mostPopularProduct { name } }", 5)]
    [InlineData("{ mostPopularProduct(approx: YES) { name } }", 2)]
    [InlineData("{ free(approx: YES) { name } }", 0)]
    public async Task Lets_an_argument_make_a_field_cheaper_but_never_negative(string document, double fieldCost)
    {
        // Example 11.
        var schema = new PricedSchema("""
            enum Approximate { YES }
            type Product { name: String }
            type Query {
              mostPopularProduct(approx: Approximate @cost(weight: "-3.0")): Product @cost(weight: "5.0")
              free(approx: Approximate @cost(weight: "-3.0")): Product
            }
            """);

        Assert.Equal(new OperationCost(fieldCost, 2), await schema.PriceAsync(document));
    }

    [Fact]
    public async Task Adds_the_weights_of_directives_arguments()
    {
        // Example 13.
        var schema = new PricedSchema("""
            directive @approx(tolerance: Float! @cost(weight: "-1.0")) on FIELD
            type Query { sum: Int @cost(weight: "5") }
            """);

        Assert.Equal(new OperationCost(9, 1), await schema.PriceAsync("{ sum @approx(tolerance: 1) exact: sum }"));
    }

    [Theory]
    [InlineData("{ topProducts }", 10)]
    [InlineData("{ users(max: 7) }", 7)]
    [InlineData("{ films(first: 3) { edges { node { title } } } }", 3)]
    [InlineData("{ films(last: 4) { edges { node { title } } } }", 4)]
    public async Task Knows_the_sizes_of_lists(string document, double items)
    {
        // Examples 16 to 18; each title, product and user costs 1 by its scalar.
        var schema = new PricedSchema("""
            scalar Text @cost(weight: "1")
            type Film @cost(weight: "0") { title: Text }
            type FilmEdge @cost(weight: "0") { cursor: ID node: Film }
            type FilmConnection @cost(weight: "0") { edges: [FilmEdge] }
            type Query @cost(weight: "0") {
              topProducts: [Text] @listSize(assumedSize: 10)
              users(max: Int!): [Text] @listSize(slicingArguments: ["max"])
              films(first: Int, after: ID, last: Int, before: ID): FilmConnection @listSize(slicingArguments: ["first", "last"], sizedFields: ["edges"])
            }
            """);

        Assert.Equal(items, Assert.IsType<OperationCost>(await schema.PriceAsync(document)).TypeCost);
    }

    private const string Books = """
        type Query {
          book: Book @cost(weight: "10")
          books(first: Int, last: Int): BooksConnection
            @cost(weight: "10")
            @listSize(
              assumedSize: 50, slicingArguments: ["first", "last"], slicingArgumentDefaultValue: 10,
              sizedFields: ["edges", "nodes"], requireOneSlicingArgument: false)
          limited(first: Int = 4): [Book] @listSize(slicingArguments: ["first"])
        }
        type Book { title: String author: Author }
        type Author { name: String }
        type BooksConnection { edges: [BooksEdge] nodes: [Book] }
        type BooksEdge { node: Book }
        """;

    [Theory]
    [InlineData("{ book { title author { name } } }", 11, 3)]
    [InlineData("{ books(first: 50) { edges { node { title author { name } } } } }", 111, 152)]
    [InlineData("{ books { nodes { title } } }", 11, 12)]
    [InlineData("{ books(first: 3, last: 5) { nodes { title } edges { node { title } } } }", 17, 17)]
    [InlineData("{ books(first: 0) { nodes { title author { name } } } }", 11, 2)]
    [InlineData("{ books(first: -1) { nodes { title } } }", 11, 2)]
    [InlineData("{ limited { author { name } } }", 5, 9)]
    [InlineData("{ limited(first: 2) { author { name } } }", 3, 5)]
    [InlineData("{ a: book { title } b: book { title } ...F } fragment F on Query { a: book { author { name } } }", 21, 4)]
    [InlineData("{ book { title ... @defer { author { name } } } }", 11, 3)]
    [InlineData("{ __typename }", 0, 1)]
    public async Task Prices_a_page(string document, double fieldCost, double typeCost) =>
        Assert.Equal(new OperationCost(fieldCost, typeCost), await new PricedSchema(Books).PriceAsync(document));

    [Theory]
    [InlineData("query ($n: Int) { books(first: $n) { nodes { title } } }", """{ "n": 20 }""", 11, 22)]
    [InlineData("query ($n: Int) { books(first: $n) { nodes { title } } }", "{}", 11, 12)]
    [InlineData("query ($n: Int) { books(first: $n) { nodes { title } } }", """{ "n": null }""", 11, 12)]
    [InlineData("query ($n: Int = 7) { books(first: $n) { nodes { title } } }", "{}", 11, 9)]
    [InlineData("query ($n: Int) { limited(first: $n) { author { name } } }", "{}", 5, 9)]
    [InlineData("query ($all: Boolean!) { book { title author @include(if: $all) { name } } }", """{ "all": true }""", 11, 3)]
    [InlineData("query ($all: Boolean!) { book { title author @include(if: $all) { name } } }", """{ "all": false }""", 10, 2)]
    public async Task Prices_by_the_values_of_variables(string document, string variables, double fieldCost, double typeCost) =>
        Assert.Equal(new OperationCost(fieldCost, typeCost), await new PricedSchema(Books).PriceAsync(document, variables));

    [Theory]
    [InlineData("""{ "f": { "name": "a", "or": [{ "name": "b" }, { "name": "c" }] } }""", 2 + 3 + 1 + 3 + 3)]
    [InlineData("""{ "f": {} }""", 2)]
    [InlineData("{}", 0)]
    public async Task Prices_input_objects_in_variables_as_in_literals(string variables, double fieldCost)
    {
        var schema = new PricedSchema("""
            input Filter { name: String @cost(weight: "3") or: [Filter!] }
            type Query { count(where: Filter @cost(weight: "2")): Int }
            """);

        var priced = await schema.PriceAsync("query ($f: Filter) { count(where: $f) }", variables);

        Assert.Equal(new OperationCost(fieldCost, 1), priced);
        if (variables.Contains("or", StringComparison.Ordinal))
        {
            Assert.Equal(priced, await schema.PriceAsync("""{ count(where: { name: "a", or: [{ name: "b" }, { name: "c" }] }) }"""));
        }
    }

    [Fact]
    public async Task Takes_the_dearest_of_the_types_of_an_interface_or_union()
    {
        var schema = new PricedSchema("""
            interface Animal { name: String parent: Animal }
            type Cat implements Animal { name: String @cost(weight: "3") parent: Animal }
            type Dog implements Animal @cost(weight: "5") { name: String parent: Animal bones: [Bone] @listSize(assumedSize: 4) }
            type Bone { size: Int }
            union Found = Cat | Bone
            type Query { animal: Animal found: Found }
            """);

        Assert.Equal(new OperationCost(4, 6), await schema.PriceAsync("{ animal { name } }"));
        Assert.Equal(new OperationCost(4, 10), await schema.PriceAsync("{ animal { ... on Cat { name } ... on Dog { bones { size } } } }"));
        Assert.Equal(new OperationCost(4, 2), await schema.PriceAsync("{ found { ... on Cat { name } ... on Bone { size } } }"));
    }

    [Fact]
    public async Task Prices_deep_selections_of_interfaces_without_going_through_every_combination_of_types()
    {
        var types = string.Join('\n', Enumerable.Range(0, 20).Select(index => $"type T{index} implements Animal {{ name: String parent: Animal }}"));
        var schema = new PricedSchema(
            $"interface Animal {{ name: String parent: Animal }} {types} type Query {{ animal: Animal }}",
            options => options.Costs.MaxFieldCost = double.PositiveInfinity);
        var document = "{ animal { " + string.Concat(Enumerable.Repeat("parent { ", 30)) + "name" + new string('}', 32);

        Assert.Equal(new OperationCost(31, 32), await schema.PriceAsync(document));
    }

    [Fact]
    public async Task Refuses_an_operation_above_a_limit_with_cost_and_limit()
    {
        var schema = new PricedSchema(Books, options => (options.Costs.MaxFieldCost, options.Costs.MaxTypeCost) = (110, 151.5));

        using var refused = await schema.AskAsync("{ books(first: 50) { edges { node { title author { name } } } } }", CostMode.Enforce);

        Assert.Equal(ExecutionOutcome.RequestError, refused.Outcome);
        Assert.Equal(
            [
                "The operation's field cost is 111; at most 110 is allowed. Ask for fewer items or fields.",
                "The operation's type cost is 152; at most 151.5 is allowed. Ask for fewer items or fields.",
            ],
            refused.Errors.Select(error => error.Message));
        Assert.Equal(
            new Dictionary<string, object?> { ["code"] = "COST_LIMIT_EXCEEDED", ["fieldCost"] = 111.0, ["maxFieldCost"] = 110.0 },
            refused.Errors[0].Extensions);
        Assert.Equal(
            new Dictionary<string, object?> { ["code"] = "COST_LIMIT_EXCEEDED", ["typeCost"] = 152.0, ["maxTypeCost"] = 151.5 },
            refused.Errors[1].Extensions);
    }

    [Fact]
    public async Task Judges_a_cached_plan_by_the_variables_of_each_request()
    {
        var schema = new PricedSchema(Books, options => options.Costs.MaxTypeCost = 100);
        const string Document = "query ($n: Int!) { books(first: $n) { nodes { title } } }";

        using var small = await schema.AskAsync(Document, CostMode.Enforce, """{ "n": 98 }""");
        using var large = await schema.AskAsync(Document, CostMode.Enforce, """{ "n": 99 }""");

        Assert.Empty(small.Errors);
        Assert.Equal("The operation's type cost is 101; at most 100 is allowed. Ask for fewer items or fields.", Assert.Single(large.Errors).Message);
    }

    [Theory]
    [InlineData("{ films { edges { title } } }", "{}", 0)]
    [InlineData("{ films(first: 1, last: 1) { edges { title } } }", "{}", 2)]
    [InlineData("query ($n: Int) { films(first: $n) { edges { title } } }", "{}", 0)]
    [InlineData("query ($n: Int) { films(first: $n, last: 2) { edges { title } } }", """{ "n": 1 }""", 2)]
    public async Task Asks_for_one_slicing_argument_where_one_is_required(string document, string variables, int given)
    {
        var schema = new PricedSchema("""
            type Film { title: String }
            type Films { edges: [Film] }
            type Query { films(first: Int, last: Int): Films @listSize(slicingArguments: ["first", "last"], sizedFields: ["edges"]) }
            """);

        using var refused = await schema.AskAsync(document, CostMode.Enforce, variables);

        var error = Assert.Single(refused.Errors);
        Assert.Equal($"The field \"films\" needs exactly one of the arguments first, last; {given} are given.", error.Message);
        Assert.Equal("COST_ONE_SLICING_ARGUMENT_REQUIRED", error.Code);
        Assert.Single(error.Locations);
    }

    [Fact]
    public async Task Calls_what_is_too_large_to_count_infinite()
    {
        var schema = new PricedSchema("type Query { self(n: Int!): [Query] @listSize(slicingArguments: [\"n\"]) }", options => options.MaxExecutionDepth = 100);
        var document = string.Concat(Enumerable.Repeat("{ self(n: 2000000000) ", 40)) + "{ __typename }" + new string('}', 40);

        Assert.Equal(new OperationCost(double.PositiveInfinity, double.PositiveInfinity), await schema.PriceAsync(document));
        using var refused = await schema.AskAsync(document, CostMode.Enforce);
        Assert.Equal("The operation's field cost is Infinity; at most 1000 is allowed. Ask for fewer items or fields.", refused.Errors[0].Message);
    }

    [Fact]
    public async Task Refuses_what_is_deeper_or_larger_than_allowed_before_it_is_priced()
    {
        var schema = new PricedSchema(
            "interface I { self: I name: String } type T implements I { self: I name: String } type Query { i: I }",
            options => (options.MaxExecutionDepth, options.MaxSelectedFields) = (10, 50));
        var deep = "{ i " + string.Concat(Enumerable.Repeat("{ self ", 10)) + "{ name }" + new string('}', 11);
        var wide = "{ i { " + string.Concat(Enumerable.Range(0, 60).Select(index => $"a{index}: name ")) + "} }";

        Assert.Equal("The operation is nested deeper than 10 fields.", await schema.PriceAsync(deep));
        Assert.Equal("The operation selects more than 50 fields, fragments included.", await schema.PriceAsync(wide));
    }

    [Fact]
    public async Task Only_reports_when_limits_are_not_enforced_and_says_so_when_it_does_not_analyse()
    {
        var lenient = new PricedSchema(Books, options => (options.Costs.MaxFieldCost, options.Costs.EnforceCostLimits) = (1, false));
        var blind = new PricedSchema(Books, options => options.Costs.SkipAnalyzer = true);

        using var reported = await lenient.AskAsync("{ book { title } }", CostMode.Report);

        Assert.Empty(reported.Errors);
        Assert.Equal(new OperationCost(10, 2), reported.Cost);
        Assert.Equal("Costs are not analysed here.", await blind.PriceAsync("{ book { title } }"));
    }
}
