using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Tests.Validation.Rules;

public class ScalarLeafsRuleTests
{
    [Fact]
    public void Accepts_scalars_without_and_objects_with_selections() => Judge.By<ScalarLeafsRule>(
        """
        { hello dog { name color } }
        """);

    [Fact]
    public void Refuses_an_object_without_selections() => Judge.By<ScalarLeafsRule>(
        """
        { dog }
        """,
        ("Field \"dog\" of type \"Dog\" must have a selection of subfields. Did you mean \"dog { ... }\"?", "1:3"));

    [Fact]
    public void Refuses_a_union_without_selections() => Judge.By<ScalarLeafsRule>(
        """
        { pets }
        """,
        ("Field \"pets\" of type \"[Pet!]!\" must have a selection of subfields. Did you mean \"pets { ... }\"?", "1:3"));

    [Fact]
    public void Refuses_selections_on_a_scalar() => Judge.By<ScalarLeafsRule>(
        """
        { hello { length } }
        """,
        ("Field \"hello\" must not have a selection since type \"String!\" has no subfields.", "1:9"));

    [Fact]
    public void Refuses_selections_on_a_list_of_enums() => Judge.By<ScalarLeafsRule>(
        """
        { cat { color @once { name } } }
        """,
        ("Field \"color\" must not have a selection since type \"[Color!]\" has no subfields.", "1:21"));
}
