using Matching.GraphQL.Language;
using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Tests.Validation;

/// <summary>Runs one rule alone on a document for <see cref="AnimalSchema"/> and compares every message and place.</summary>
internal static class Judge
{
    /// <param name="document">The document.</param>
    /// <param name="expected">Each error's message and its places as <c>line:column</c>, in any order of errors; none when the rule is content.</param>
    public static void By<T>(string document, params (string Message, string Places)[] expected)
        where T : ValidationRule
    {
        var rules = new ValidationRules((typeof(T), context => (ValidationRule)Activator.CreateInstance(typeof(T), context)!));

        var errors = DocumentValidator.Validate(
            AnimalSchema.Schema, GraphQLParser.Parse(document), ValidationOptions.Default, rules);

        var found = errors.Select(error => (error.Message, string.Join(' ', error.Locations.Select(place => $"{place.Line}:{place.Column}"))));
        Assert.Equal(expected.Order(), found.Order());
    }
}
