using Matching.GraphQL.Sdl;

namespace Matching.GraphQL.Tests.Sdl;

public class SchemaPrinterTests
{
    private const string Source =
        """"
        "The whole." schema { query: Root mutation: Mutation }
        directive @tag("Which." name: String! = "x" weight: Int) repeatable on OBJECT | FIELD
        """
        A day.

          Indented "text" with \""" inside.
        """
        scalar Date @specifiedBy(url: "https://example.org/\"q\"")
        interface Named { name: String }
        interface Node implements Named { id: ID! name: String }
        type Root implements Node & Named {
          "First."
          zeta(first: Int = 10, after: String = "a\"b"): [U!]! @deprecated(reason: "Use alpha.")
          alpha(
            "Why." where: Where @deprecated
            b: Boolean = true
          ): Date
          id: ID!
          name: String
          age: String @deprecated
          color: Color
        }
        union U = Root | Other
        type Other { day: Date }
        type Mutation { a: Int }
        enum Color { "Red." RED BLUE @deprecated GREEN }
        input Where { text: String id: ID "Nested." nested: [Where!] = [] }
        input One @oneOf { b: Int a: String }
        "Trailing backslash \\" type Query { one(one: One): Int "tab\there" two: Float }
        """";

    /// <summary>What graphql-js prints for the same schema, sorted.</summary>
    private const string Printed =
        """"
        """The whole."""
        schema {
          query: Root
          mutation: Mutation
        }

        directive @tag(
          """Which."""
          name: String! = "x"
          weight: Int
        ) repeatable on FIELD | OBJECT

        enum Color {
          BLUE @deprecated
          GREEN

          """Red."""
          RED
        }

        """
        A day.

          Indented "text" with \""" inside.
        """
        scalar Date @specifiedBy(url: "https://example.org/\"q\"")

        type Mutation {
          a: Int
        }

        interface Named {
          name: String
        }

        interface Node implements Named {
          id: ID!
          name: String
        }

        input One @oneOf {
          a: String
          b: Int
        }

        type Other {
          day: Date
        }

        """
        Trailing backslash \
        """
        type Query {
          one(one: One): Int

          """tab	here"""
          two: Float
        }

        type Root implements Named & Node {
          age: String @deprecated
          alpha(
            b: Boolean = true

            """Why."""
            where: Where @deprecated
          ): Date
          color: Color
          id: ID!
          name: String

          """First."""
          zeta(after: String = "a\"b", first: Int = 10): [U!]! @deprecated(reason: "Use alpha.")
        }

        union U = Other | Root

        input Where {
          id: ID

          """Nested."""
          nested: [Where!] = []
          text: String
        }

        """";

    [Fact]
    public void Prints_sorted_as_graphql_js_does() => Assert.Equal(Printed, SchemaPrinter.Print(SdlSchemaBuilder.Build(Source)));

    [Fact]
    public void Prints_what_reads_back_to_the_same_schema()
    {
        var schema = SdlSchemaBuilder.Build(Source);

        Assert.Empty(SchemaComparison.Compare(schema, SdlSchemaBuilder.Build(SchemaPrinter.Print(schema))));
    }

    [Fact]
    public void Leaves_out_root_types_of_the_usual_names() =>
        Assert.Equal("type Query {\n  a: Int\n}\n", SchemaPrinter.Print(SdlSchemaBuilder.Build("type Query { a: Int }")));

    [Fact]
    public void Names_the_roots_when_another_type_has_a_usual_name() => Assert.StartsWith(
        "schema {\n  query: Query\n}\n",
        SchemaPrinter.Print(SdlSchemaBuilder.Build("schema { query: Query } type Query { a: Mutation } type Mutation { a: Int }")),
        StringComparison.Ordinal);
}
