using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Tests.Validation.Rules;

public class UniqueFragmentNamesRuleTests
{
    [Fact]
    public void Accepts_different_names() => Judge.By<UniqueFragmentNamesRule>(
        """
        { ...A ...B } fragment A on Query { hello } fragment B on Query { hello }
        """);

    [Fact]
    public void Refuses_a_name_used_twice() => Judge.By<UniqueFragmentNamesRule>(
        """
        fragment A on Query { hello }
        fragment A on Dog { name }
        """,
        ("There can be only one fragment named \"A\".", "1:10 2:10"));
}
