using Matching.GraphQL.Errors;
using Matching.GraphQL.Language;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Validation;

/// <summary>Judges a document against a schema (specification section 5) in one walk shared by all rules.</summary>
public static class DocumentValidator
{
    /// <summary>Lists what is wrong with a document; nothing when it may be executed.</summary>
    /// <param name="schema">The schema; assumed sound.</param>
    /// <param name="document">The parsed document.</param>
    /// <param name="options">Limits; <see cref="ValidationOptions.Default"/> when null.</param>
    /// <returns>
    /// The errors in the order of the walk. A document built to cost more than it says (nested fragments, thousands
    /// of equal fields) ends in the error "Validation aborted.".
    /// </returns>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document, ValidationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(document);
        return Validate(schema, document, options ?? ValidationOptions.Default, SpecifiedRules.All);
    }

    /// <summary>Judges a document by chosen rules.</summary>
    internal static IReadOnlyList<GraphQLError> Validate(
        Schema schema, DocumentNode document, ValidationOptions options, ValidationRules rules)
    {
        var context = new ValidationContext(schema, document, options);
        try
        {
            new DocumentWalker(context, rules).Walk();
        }
        catch (ValidationAbortedException aborted)
        {
            context.Conclude(aborted.Message);
        }

        return context.Errors;
    }
}
