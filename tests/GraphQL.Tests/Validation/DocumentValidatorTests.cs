using Matching.GraphQL.Language;
using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Tests.Validation;

public class DocumentValidatorTests
{
    [Fact]
    public void Accepts_a_document_that_uses_everything()
    {
        var document = GraphQLParser.Parse(
            """
            query All($name: String = "Rex", $filter: Filter, $where: Where = {id: "1"}, $on: Boolean! = true) @tag(name: "a") @tag(name: "b") {
              dog(name: $name) { ...Pet @include(if: $on) knows(command: SIT) }
              pets(filter: $filter, colors: RED) { __typename ... on Cat { color } ... on Dog { tint: color } }
              pet(where: $where) { ... on Animal { friends(first: 3) { name(upper: $on) } } }
              __schema { types { name } }
            }
            fragment Pet on Named { name ... { name } }
            """);

        Assert.Empty(DocumentValidator.Validate(AnimalSchema.Schema, document));
    }

    [Fact]
    public void Stops_after_the_most_errors_with_one_that_says_so()
    {
        var document = GraphQLParser.Parse("{ a b c d }");

        var errors = DocumentValidator.Validate(AnimalSchema.Schema, document, new ValidationOptions { MaxErrors = 2 });

        Assert.Equal(
            [
                "Cannot query field \"a\" on type \"Query\".",
                "Cannot query field \"b\" on type \"Query\".",
                "Too many validation errors, error limit reached. Validation aborted.",
            ],
            errors.Select(error => error.Message));
    }

    [Fact]
    public void Hides_suggestions_when_told_to()
    {
        var document = GraphQLParser.Parse("{ dag hello(x: 1) pets(colors: REDD) { __typename } ...F } fragment F on Quer { a }");

        var errors = DocumentValidator.Validate(AnimalSchema.Schema, document, new ValidationOptions { HidesSuggestions = true });

        Assert.Equal(4, errors.Count);
        Assert.DoesNotContain(errors, error => error.Message.Contains("Did you mean", StringComparison.Ordinal));
    }

    [Fact]
    public void Lists_every_rule_file_exactly_once()
    {
        var rules = typeof(ValidationRule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ValidationRule)));

        Assert.Equal(rules.OrderBy(type => type.Name), SpecifiedRules.All.Types.OrderBy(type => type.Name));
    }

    [Fact]
    public void Every_rule_has_tests_of_its_own()
    {
        var tests = typeof(DocumentValidatorTests).Assembly.GetTypes().Select(type => type.Name).ToHashSet();

        Assert.All(SpecifiedRules.All.Types, rule => Assert.Contains($"{rule.Name}Tests", tests));
    }
}
