using Matching.GraphQL.Language;

namespace Matching.GraphQL.Tests.Language;

public class ParserLimitsTests
{
    private const int Levels = 100_000;

    /// <summary>What stands before, at each level, in the middle, at each level's end, and after.</summary>
    public static TheoryData<string, string, string, string, string> Nestings => new()
    {
        { "", "{a", "", "", "" },
        { "", "{a", "{b}", "}", "" },
        { "", "{...", "{a}", "}", "" },
        { "{a(b:", "[", "1", "]", ")}" },
        { "{a(b:", "{c:", "1", "}", ")}" },
        { "query($a:", "[", "Int", "]", "){b}" },
        { "type A{a:", "[", "Int", "]", "}" },
        { "query($a:Int=", "[", "1", "]", "){b}" },
    };

    [Theory]
    [MemberData(nameof(Nestings))]
    public void Refuses_100_000_levels(string before, string open, string middle, string close, string after)
    {
        var fault = Assert.Throws<GraphQLSyntaxException>(() => GraphQLParser.Parse(before + Nest(open, middle, close) + after));

        Assert.Equal("Syntax Error: Document nests deeper than 200 levels. Parsing aborted.", fault.Message);
    }

    [Theory]
    [MemberData(nameof(Nestings))]
    public void Refuses_what_would_exhaust_the_stack_even_without_a_depth_limit(string before, string open, string middle, string close, string after)
    {
        var unlimited = ParserOptions.Trusted with { MaxDepth = int.MaxValue };

        var fault = Record.Exception(() => OnSmallStack(() => GraphQLParser.Parse(before + Nest(open, middle, close) + after, unlimited)));

        Assert.Contains("Document nests deeper than", Assert.IsType<GraphQLSyntaxException>(fault).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_selection_sets_lists_and_objects_together()
    {
        var options = new ParserOptions { MaxDepth = 3 };

        Assert.NotNull(GraphQLParser.Parse("{ a(b: [{c: 1}]) }", options));
        var fault = Assert.Throws<GraphQLSyntaxException>(() => GraphQLParser.Parse("{ a(b: [{c: [1]}]) }", options));
        Assert.Equal(("Syntax Error: Document nests deeper than 3 levels. Parsing aborted.", new SourceLocation(1, 13)), (fault.Message, fault.Location));
    }

    [Fact]
    public void Refuses_more_tokens_than_allowed()
    {
        Assert.NotNull(GraphQLParser.Parse("{ a, b }", new ParserOptions { MaxTokens = 4 }));
        var fault = Assert.Throws<GraphQLSyntaxException>(() => GraphQLParser.Parse("{ a, b }", new ParserOptions { MaxTokens = 3 }));
        Assert.Equal(("Syntax Error: Document contains more than 3 tokens. Parsing aborted.", new SourceLocation(1, 8)), (fault.Message, fault.Location));
    }

    [Fact]
    public void Refuses_15_001_tokens_by_default()
    {
        Assert.NotNull(GraphQLParser.Parse("{" + string.Concat(Enumerable.Repeat("a ", 14_998)) + "}"));
        Assert.Throws<GraphQLSyntaxException>(() => GraphQLParser.Parse("{" + string.Concat(Enumerable.Repeat("a ", 14_999)) + "}"));
    }

    [Theory]
    [InlineData("{ ", "a", " }")]
    [InlineData("{ a(b: \"", "é", "\") }")]
    [InlineData("{ a(b: \"", "\\n", "\") }")]
    [InlineData("{ a(b: \"\"\"", "  line\n", "\"\"\") }")]
    [InlineData("{ a(b: 1", "0", ") }")]
    [InlineData("#", "c", "\n{ a }")]
    [InlineData("", ",", "{ a }")]
    public void Reads_tokens_of_a_megabyte(string before, string repeated, string after)
    {
        var document = GraphQLParser.Parse(before + string.Concat(Enumerable.Repeat(repeated, 1_000_000 / repeated.Length)) + after);

        Assert.Single(document.Definitions);
    }

    [Fact]
    public void Does_not_echo_a_megabyte_in_its_message()
    {
        var fault = Assert.Throws<GraphQLSyntaxException>(() => GraphQLParser.Parse(new string('x', 1_000_000)));

        Assert.InRange(fault.Message.Length, 1, 300);
    }

    private static string Nest(string open, string middle, string close) =>
        string.Concat(Enumerable.Repeat(open, Levels)) + middle + string.Concat(Enumerable.Repeat(close, Levels));

    /// <summary>Runs on a thread with a megabyte of stack, as on platforms that give less than Linux does.</summary>
    private static void OnSmallStack(Action action)
    {
        Exception? fault = null;
        var thread = new Thread(() => fault = Record.Exception(action), maxStackSize: 1 << 20);
        thread.Start();
        thread.Join();
        if (fault is not null) throw fault;
    }
}
