using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Tests.Validation.Rules;

public class ExecutableDefinitionsRuleTests
{
    [Fact]
    public void Accepts_operations_and_fragments() => Judge.By<ExecutableDefinitionsRule>(
        """
        { hello } fragment F on Dog { name }
        """);

    [Fact]
    public void Refuses_definitions_of_types() => Judge.By<ExecutableDefinitionsRule>(
        """
        query A { hello }
        type Cow { name: String }
        extend type Dog { color: Color }
        """,
        ("The \"Cow\" definition is not executable.", "2:1"),
        ("The \"Dog\" definition is not executable.", "3:1"));

    [Fact]
    public void Refuses_schema_and_directive_definitions() => Judge.By<ExecutableDefinitionsRule>(
        """
        schema { query: Query }
        directive @x on FIELD
        extend schema @x
        """,
        ("The schema definition is not executable.", "1:1"),
        ("The \"x\" definition is not executable.", "2:1"),
        ("The schema definition is not executable.", "3:1"));
}
