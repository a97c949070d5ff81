using Matching.GraphQL.Language;

namespace Matching.GraphQL.Tests.Language;

public class LexerTests
{
    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"simple\"", "simple")]
    [InlineData("\"é 日本語 😀\"", "é 日本語 😀")]
    [InlineData("\"\\\" \\\\ \\/ \\b \\f \\n \\r \\t\"", "\" \\ / \b \f \n \r \t")]
    [InlineData("\"\\u00e9\\u00E9\\u{e9}\\u{0000e9}\"", "éééé")]
    [InlineData("\"\\uD83D\\uDE00 \\u{1F600} \\u{10FFFF}\"", "😀 😀 \U0010FFFF")]
    [InlineData("\"tab\tnul\0\"", "tab\tnul\0")]
    [InlineData("\"\"\"\"\"\"", "")]
    [InlineData("\"\"\"raw \\n \\u0041\"\"\"", "raw \\n \\u0041")]
    [InlineData("\"\"\"say \"hi\" \\\"\"\" \"\"\"", "say \"hi\" \"\"\" ")]
    [InlineData("\"\"\"\n\n    Hello,\r\n      World!\n\n    Yours,\r      GraphQL.\n  \n\"\"\"", "Hello,\n  World!\n\nYours,\n  GraphQL.")]
    [InlineData("\"\"\" first\n    second\n  third\"\"\"", " first\n  second\nthird")]
    [InlineData("\"\"\"\n  \n\t\n\"\"\"", "")]
    public void Reads_the_value_of_a_string(string text, string value) =>
        Assert.Equal(value, Assert.IsType<StringValueNode>(GraphQLParser.ParseValue(text)).Value);

    [Theory]
    [InlineData("\"", "Unterminated string.", 2)]
    [InlineData("\"no end quote", "Unterminated string.", 14)]
    [InlineData("\"multi\nline\"", "Unterminated string.", 7)]
    [InlineData("\"\"\"no end", "Unterminated string.", 10)]
    [InlineData("'single quotes'", "Unexpected single quote character ('), did you mean to use a double quote (\")?", 1)]
    [InlineData("\"bad \\z esc\"", "Invalid character escape sequence: \"\\z\".", 6)]
    [InlineData("\"bad \\u1 esc\"", "Invalid Unicode escape sequence: \"\\u1 es\".", 6)]
    [InlineData("\"bad \\uD83D esc\"", "Invalid Unicode escape sequence: \"\\uD83D\".", 6)]
    [InlineData("\"bad \\uDE00\\uD83D\"", "Invalid Unicode escape sequence: \"\\uDE00\".", 6)]
    [InlineData("\"bad \\u{} esc\"", "Invalid Unicode escape sequence: \"\\u{}\".", 6)]
    [InlineData("\"bad \\u{110000} esc\"", "Invalid Unicode escape sequence: \"\\u{110000}\".", 6)]
    [InlineData("\"bad \\u{D83D} esc\"", "Invalid Unicode escape sequence: \"\\u{D83D}\".", 6)]
    [InlineData("00", "Invalid number, unexpected digit after 0: \"0\".", 2)]
    [InlineData("+1", "Unexpected character: \"+\".", 1)]
    [InlineData("1.", "Invalid number, expected digit but got: <EOF>.", 3)]
    [InlineData("1.e1", "Invalid number, expected digit but got: \"e\".", 3)]
    [InlineData(".123", "Unexpected character: \".\".", 1)]
    [InlineData("1.A", "Invalid number, expected digit but got: \"A\".", 3)]
    [InlineData("-A", "Invalid number, expected digit but got: \"A\".", 2)]
    [InlineData("1.0e\"", "Invalid number, expected digit but got: '\"'.", 5)]
    [InlineData("1.2.3", "Invalid number, expected digit but got: \".\".", 4)]
    [InlineData("0xF1", "Invalid number, expected digit but got: \"x\".", 2)]
    [InlineData("1_000", "Invalid number, expected digit but got: \"_\".", 2)]
    [InlineData("..", "Unexpected character: \".\".", 1)]
    [InlineData("?", "Unexpected character: \"?\".", 1)]
    [InlineData("\u00AA", "Unexpected character: U+00AA.", 1)]
    [InlineData("😀", "Unexpected character: U+1F600.", 1)]
    [InlineData("\0", "Unexpected character: U+0000.", 1)]
    public void Refuses_what_is_no_token_at_its_column(string text, string description, int column)
    {
        var fault = Assert.Throws<GraphQLSyntaxException>(() => GraphQLParser.ParseValue(text));

        Assert.Equal(($"Syntax Error: {description}", new SourceLocation(1, column)), (fault.Message, fault.Location));
    }

    [Theory]
    [InlineData("0", NodeKind.IntValue)]
    [InlineData("-0", NodeKind.IntValue)]
    [InlineData("-123", NodeKind.IntValue)]
    [InlineData("4.123", NodeKind.FloatValue)]
    [InlineData("123e4", NodeKind.FloatValue)]
    [InlineData("-1.123E-4567", NodeKind.FloatValue)]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345678901234567890", NodeKind.IntValue)]
    public void Keeps_numbers_as_written(string text, NodeKind kind)
    {
        var value = GraphQLParser.ParseValue(text);

        Assert.Equal((kind, text), (value.Kind, value.ToString()));
    }

    [Fact]
    public void Skips_byte_order_marks_commas_comments_and_all_line_ends()
    {
        var document = GraphQLParser.Parse("\uFEFF,, # é comment\r\n{\r\ta,\uFEFF#c\rb}# end");

        Assert.Equal("{\n  a\n  b\n}", document.ToString());
        var fields = Assert.IsType<OperationDefinitionNode>(document.Definitions[0]).SelectionSet.Selections;
        Assert.Equal([new SourceLocation(3, 2), new SourceLocation(4, 1)], fields.Select(document.Source.LocationOf));
    }

    [Theory]
    [InlineData(new byte[] { (byte)'{', 0xFF, (byte)'}' }, "Syntax Error: Invalid UTF-8 byte: 0xFF.", 2)]
    [InlineData(new byte[] { (byte)'#', 0xC3, 0xA9, 0xC0, 0x80 }, "Syntax Error: Invalid UTF-8 byte: 0xC0.", 3)]
    [InlineData(new byte[] { (byte)'"', 0xED, 0xA0, 0x80, (byte)'"' }, "Syntax Error: Invalid UTF-8 byte: 0xED.", 2)]
    [InlineData(new byte[] { (byte)'{', 0xE2, 0x82 }, "Syntax Error: Invalid UTF-8 byte: 0xE2.", 2)]
    public void Refuses_bytes_that_are_no_UTF_8(byte[] bytes, string message, int column)
    {
        var fault = Assert.Throws<GraphQLSyntaxException>(() => GraphQLParser.Parse(bytes));

        Assert.Equal((message, new SourceLocation(1, column)), (fault.Message, fault.Location));
    }

    [Fact]
    public void Refuses_half_a_surrogate_pair_in_a_string()
    {
        var fault = Assert.Throws<GraphQLSyntaxException>(() => GraphQLParser.Parse("{\n  a(b: \"\uD83D\") }"));

        Assert.Equal(("Syntax Error: Invalid character: U+D83D.", new SourceLocation(2, 9)), (fault.Message, fault.Location));
    }
}
