using System.Globalization;
using Matching.GraphQL.Annotations;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Sdl;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Tests.Annotations;

public sealed class DirectiveTests
{
    private readonly ClassServer _server = new(typeof(Queries), typeof(UpperDirective), typeof(PadAttribute), typeof(Book));

    [Theory]
    [InlineData("{ title @upper }", "WAR AND PEACE")]
    [InlineData("{ title @upper(first: 3) }", "WAR and peace")]
    [InlineData("{ title @upper(first: 3) @pad(with: \"*\") }", "*WAr and peace*")]
    [InlineData("{ title @pad(with: \"a\") @upper(first: 1) }", "aWar and peacea")]
    [InlineData("{ title @pad(with: \"a\") @pad(with: \"b\") }", "abwar and peaceba")]
    [InlineData("{ title ...More } fragment More on Query { title @upper(first: 1) }", "War and peace")]
    [InlineData("query ($count: Int) { title @upper(first: $count) }", "WAR AND PEACE")]
    [InlineData("query ($count: Int = 5) { title @upper(first: $count) }", "WAR And peace")]
    [InlineData("{ title @upper(first: 5) @skip(if: false) }", "WAR And peace")]
    [InlineData("{ title: slow @upper(first: 4) }", "SLOW")]
    [InlineData("{ title: padded @upper(first: 2) }", "-Padded-")]
    [InlineData("{ title: padded }", "-padded-")]
    public async Task Works_around_the_fields_it_stands_on(string query, string expected) =>
        Assert.Equal(expected, (string)(await _server.DataAsync(query))["title"]!);

    [Fact]
    public async Task Takes_arguments_from_variables()
    {
        const string Query = "query ($count: Int, $with: String!) { title @upper(first: $count) @pad(with: $with) }";

        Assert.Equal("~WAr and peace~", (string)(await _server.DataAsync(Query, new { count = 3, with = "~" }))["title"]!);
        Assert.Equal("~war and peace~", (string)(await _server.DataAsync(Query, new { count = 1, with = "~" }))["title"]!);
    }

    [Fact]
    public async Task Works_on_leaves_numbers_and_lists_of_objects()
    {
        var data = await _server.DataAsync("{ books { title @upper(first: 1) pages @upper genre @upper } __typename @upper }");

        Assert.Equal(
            """{"books":[{"title":"One","pages":1,"genre":"PROSE"},{"title":"Two","pages":2,"genre":"PROSE"}],"__typename":"Query"}""",
            data.ToJsonString());
    }

    [Theory]
    [InlineData("{ title @upper(frist: 1) }", "Unknown argument \"frist\" on directive \"@upper\". Did you mean \"first\"?")]
    [InlineData("{ title @pad }", "Directive \"@pad\" argument \"with\" of type \"String!\" is required, but it was not provided.")]
    [InlineData("{ title @upper @upper }", "The directive \"@upper\" can only be used once at this location.")]
    [InlineData("query @upper { title }", "Directive \"@upper\" may not be used on QUERY.")]
    [InlineData("{ title @tag(name: \"x\") }", "Directive \"@tag\" may not be used on FIELD.")]
    public async Task Documents_are_judged_by_its_definition(string query, string expected) => Assert.Equal(expected, await _server.ErrorAsync(query));

    [Fact]
    public void Is_printed_with_what_it_stands_on()
    {
        var printed = SchemaPrinter.Print(_server.Schema).ReplaceLineEndings("\n");

        Assert.Contains("directive @upper(first: Int) on FIELD\n", printed, StringComparison.Ordinal);
        Assert.Contains("directive @pad(sides: Int! = 2, with: String!) repeatable on FIELD | FIELD_DEFINITION\n", printed, StringComparison.Ordinal);
        Assert.Contains(
            "repeatable on ARGUMENT_DEFINITION | ENUM | ENUM_VALUE | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | INPUT_OBJECT | INTERFACE | OBJECT | UNION\n",
            printed,
            StringComparison.Ordinal);
        Assert.Contains("type Book implements INamed @tag(name: \"shelf\") @tag(name: \"team \\\"A\\\"\") {", printed, StringComparison.Ordinal);
        Assert.Contains(" @pad(with: \"-\")\n", printed, StringComparison.Ordinal);
        Assert.Contains("  pages(format: String @tag(name: \"argument\")): Int! @requiresOptIn(feature: \"layout\")\n", printed, StringComparison.Ordinal);
        Assert.Contains("enum Genre @tag(name: \"kind\") {\n  PROSE\n  VERSE @requiresOptIn(feature: \"lyrics\")\n}", printed, StringComparison.Ordinal);
        Assert.Contains("input SearchInput @tag(name: \"in\") {\n  text: String @tag(name: \"free\")\n}", printed, StringComparison.Ordinal);
        Assert.Contains("interface INamed @tag(name: \"face\") {", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_are_told_at_start()
    {
        var failure = Assert.Throws<SchemaException>(() => new ClassServer(
            typeof(FaultyQueries), typeof(NowhereAttribute), typeof(StillDirective), typeof(SkipDirective), typeof(UnmadeDirective)).Schema);

        const string Prefix = "Matching.GraphQL.Tests.Annotations.DirectiveTests+";
        Assert.Equal(
            [
                $"{Prefix}NowhereAttribute: a directive stands somewhere; name at least one location, as in [DirectiveType(DirectiveLocation.Field)].",
                $"{Prefix}StillDirective: it works around fields, but stands on none; add DirectiveLocation.Field, FieldDefinition or Object.",
                $"{Prefix}SkipDirective: @skip is one of the specification's directives; rename yours with [GraphQLName].",
                $"{Prefix}UnmadeDirective: @unmade cannot be made from a document's arguments; "
                + "give it a public constructor whose parameters are its properties.",
                $"{Prefix}FaultyQueries.Misplaced: @nowhere may not stand here; add DirectiveLocation.FieldDefinition to its [DirectiveType], or take it away.",
                $"{Prefix}FaultyQueries.Twice: @once is given 2 times; keep one, or make it repeatable with [DirectiveType(…, IsRepeatable = true)].",
            ],
            failure.Faults);
    }

    [DirectiveType(DirectiveLocation.Field)]
    private sealed record UpperDirective(int? First) : IFieldMiddleware
    {
        public async ValueTask InvokeAsync(IMiddlewareContext context, FieldDelegate next)
        {
            await next(context);
            if (context.Result is not string text) return;
            var count = Math.Min(First ?? text.Length, text.Length);
            context.Result = text[..count].ToUpper(CultureInfo.InvariantCulture) + text[count..];
        }
    }

    [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
    [DirectiveType(DirectiveLocation.Field, DirectiveLocation.FieldDefinition, IsRepeatable = true)]
    private sealed class PadAttribute(string with) : Attribute, IFieldMiddleware
    {
        public string With { get; } = with;

        [System.ComponentModel.DefaultValue(2)]
        public int Sides { get; init; } = 2;

        public async ValueTask InvokeAsync(IMiddlewareContext context, FieldDelegate next)
        {
            await next(context);
            context.Result = With + context.Result + (Sides == 2 ? With : "");
        }
    }

    [InterfaceType, Tag("face")]
    public interface INamed
    {
        string Title { get; }
    }

    [ObjectType, Tag("shelf"), Tag("team \"A\"")]
    public sealed class Book(string title, int pages) : INamed
    {
        public string Title => title;

        public Genre Genre { get; } = Genre.Prose;

        [RequiresOptIn("layout")]
        public int Pages([Tag("argument")] string? format) => format is null ? pages : 0;
    }

    [Tag("kind")]
    public enum Genre
    {
        Prose,

        [RequiresOptIn("lyrics")]
        Verse,
    }

    [Tag("in")]
    public sealed record SearchInput([Tag("free")] string? Text);

    [QueryType]
    private static class Queries
    {
        public static string Title() => "war and peace";

        public static async Task<string> SlowAsync()
        {
            await Task.Yield();
            return "slow";
        }

        [Pad("-")]
        public static string Padded() => "padded";

        public static IReadOnlyList<Book> Books() => [new("one", 1), new("two", 2)];

        public static string? Search(SearchInput input) => input.Text;

        public static IEnumerable<INamed> Named() => Books();
    }

    [AttributeUsage(AttributeTargets.Method), DirectiveType]
    private sealed class NowhereAttribute : Attribute;

    [AttributeUsage(AttributeTargets.Method, AllowMultiple = true), DirectiveType(DirectiveLocation.FieldDefinition)]
    private sealed class OnceAttribute : Attribute;

    [DirectiveType(DirectiveLocation.Query)]
    private sealed class StillDirective : IFieldMiddleware
    {
        public ValueTask InvokeAsync(IMiddlewareContext context, FieldDelegate next) => next(context);
    }

    [DirectiveType(DirectiveLocation.Field)]
    private sealed class SkipDirective;

    [DirectiveType(DirectiveLocation.Field)]
    private sealed class UnmadeDirective : IFieldMiddleware
    {
        private readonly int _length;

        public UnmadeDirective(string text) => _length = text.Length;

        public ValueTask InvokeAsync(IMiddlewareContext context, FieldDelegate next) => _length > 0 ? next(context) : default;
    }

    [QueryType]
    private static class FaultyQueries
    {
        [Nowhere]
        public static int Misplaced() => 1;

        [Once, Once]
        public static int Twice() => 1;
    }
}
