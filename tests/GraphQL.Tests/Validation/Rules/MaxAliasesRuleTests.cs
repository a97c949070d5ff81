using Matching.GraphQL.Language;
using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Tests.Validation.Rules;

public class MaxAliasesRuleTests
{
    [Fact]
    public void Counts_the_aliases_of_the_whole_document()
    {
        var options = ValidationOptions.Default with { MaxAliases = 3 };
        const string Three = "query A { a: hello ...F } query B { b: hello c: hello hello } fragment F on Query { hello }";

        Assert.Empty(DocumentValidator.Validate(HelloSchema.Schema, GraphQLParser.Parse(Three), options));

        var error = Assert.Single(
            DocumentValidator.Validate(
                HelloSchema.Schema,
                GraphQLParser.Parse(Three.Replace("{ hello }", "{ d: hello e: hello }", StringComparison.Ordinal)),
                options));
        Assert.Equal(
            ("The document has more than 3 aliases.", "DOCUMENT_TOO_MANY_ALIASES", new SourceLocation(1, 85)),
            (error.Message, error.Code, Assert.Single(error.Locations)));
    }
}
