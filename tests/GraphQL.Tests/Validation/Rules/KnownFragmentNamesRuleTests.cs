using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Tests.Validation.Rules;

public class KnownFragmentNamesRuleTests
{
    [Fact]
    public void Accepts_defined_fragments() => Judge.By<KnownFragmentNamesRule>(
        """
        { dog { ...F } } fragment F on Dog { name }
        """);

    [Fact]
    public void Refuses_undefined_fragments() => Judge.By<KnownFragmentNamesRule>(
        """
        { dog { ...F ... on Dog { ...G } } }
        """,
        ("Unknown fragment \"F\".", "1:12"),
        ("Unknown fragment \"G\".", "1:30"));
}
