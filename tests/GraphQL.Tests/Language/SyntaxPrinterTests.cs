using Matching.GraphQL.Language;

namespace Matching.GraphQL.Tests.Language;

public class SyntaxPrinterTests
{
    [Fact]
    public void Prints_operations_as_graphql_js_does()
    {
        var document = GraphQLParser.Parse(
            """
            "Finds." query Find($id:[ID!]!=["1"]@a "Second." $b: Int) @b(c: {d: E, f: null})
            { two: one(id: $id, o: [1.5 true]) @d { x } ...G @e ... on T @f { y } ... { z } }
            mutation { a } subscription S { b } {c}
            "Part." fragment G on T @x { a(one: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", two: "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb") }
            """);

        Assert.Equal(
            """
            "Finds."
            query Find(
            $id: [ID!]! = ["1"] @a
            "Second."
            $b: Int
            ) @b(c: {d: E, f: null}) {
              two: one(id: $id, o: [1.5, true]) @d {
                x
              }
              ...G @e
              ... on T @f {
                y
              }
              ... {
                z
              }
            }

            mutation {
              a
            }

            subscription S {
              b
            }

            {
              c
            }

            "Part."
            fragment G on T @x {
              a(
                one: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
                two: "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"
              )
            }
            """,
            document.ToString());
    }

    [Fact]
    public void Keeps_characters_beyond_the_first_plane_and_indents_block_strings()
    {
        const string Printed = "{\n  a(b: \"\U0001F400 \U00010000 \U00010001\") {\n    c(d: \"\"\"\n    \U0001F400\n    \U00010001\n    \"\"\")\n  }\n}";

        Assert.Equal(Printed, SyntaxPrinter.Print(GraphQLParser.Parse(Printed)));
    }

    [Fact]
    public void Prints_definitions_that_parse_to_the_same_text()
    {
        const string Printed =
            """"
            """The whole."""
            schema @a {
              query: Q
              mutation: M
            }

            directive @d(a: Int = 1, b: [String!] @e) repeatable on FIELD | QUERY

            scalar S @specifiedBy(url: "u")

            type Q implements I & J @a {
              "First."
              f(
                "Why."
                a: Int = 1
                b: Int
              ): [S!]! @deprecated
            }

            interface I implements J {
              a: Int
            }

            union U @a = Q | M

            enum E {
              A @deprecated
              "Second."
              B
            }

            input In @oneOf {
              a: Int
              b: E = A
            }

            extend schema @b

            extend scalar S @b

            extend type Q implements K @b {
              g: Int
            }

            extend interface I @b

            extend union U = N

            extend enum E {
              C
            }

            extend input In {
              c: Int
            }
            """";

        Assert.Equal(Printed, GraphQLParser.Parse(Printed).ToString());
    }

    [Theory]
    [InlineData("plain")]
    [InlineData(" leading space")]
    [InlineData("ends with \"quote\"")]
    [InlineData("ends with \\")]
    [InlineData("has \"\"\" inside and \"\"\"")]
    [InlineData("two\nlines")]
    [InlineData("a line of more than seventy characters which therefore stands alone between the quotes")]
    public void Prints_block_strings_that_read_back_unchanged(string value)
    {
        var printed = new StringValueNode(default, value, isBlock: true).ToString();

        Assert.Equal(value, Assert.IsType<StringValueNode>(GraphQLParser.ParseValue(printed)).Value);
    }

    [Theory]
    [InlineData("\n leading line")]
    [InlineData("trailing line\n")]
    [InlineData("carriage\rreturn")]
    [InlineData("bell\a")]
    [InlineData("  indented\n    more")]
    [InlineData("  ")]
    public void Knows_what_no_block_string_can_hold(string value) => Assert.False(StringLiteral.FitsBlock(value));
}
