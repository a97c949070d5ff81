using Matching.GraphQL.Language;
using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Tests.Validation.Rules;

public class MaxDirectivesPerLocationRuleTests
{
    [Fact]
    public void Counts_the_directives_of_each_place()
    {
        var options = ValidationOptions.Default with { MaxDirectivesPerLocation = 2 };
        const string Document = "{ hello @include(if: true) @skip(if: false) hello @include(if: true) @mark @mark }";

        var error = Assert.Single(DocumentValidator.Validate(HelloSchema.Schema, GraphQLParser.Parse(Document), options));

        Assert.Equal(
            ("3 directives stand at one place; at most 2 are allowed.", "DOCUMENT_TOO_MANY_DIRECTIVES", new SourceLocation(1, 76)),
            (error.Message, error.Code, Assert.Single(error.Locations)));
    }
}
