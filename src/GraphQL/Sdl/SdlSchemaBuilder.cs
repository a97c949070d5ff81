using Matching.GraphQL.Language;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Sdl;

/// <summary>Makes a schema of a document in the schema definition language; it describes types and resolves nothing.</summary>
/// <remarks>
/// Scalars beyond the specified ones take any value. Directives applied in the document count where the type system
/// knows them (deprecated, specifiedBy, oneOf) and for costs (cost, listSize); others are checked and forgotten.
/// </remarks>
public static class SdlSchemaBuilder
{
    /// <summary>Makes a schema of SDL text; definitions and their extensions may stand in any order.</summary>
    /// <exception cref="GraphQLSyntaxException">It does not follow the grammar.</exception>
    /// <exception cref="SdlException">It defines no sound schema.</exception>
    public static Schema Build(string sdl) => Build(GraphQLParser.Parse(sdl, ParserOptions.Trusted));

    /// <summary>Makes a schema of a parsed document.</summary>
    /// <exception cref="SdlException">It defines no sound schema.</exception>
    public static Schema Build(DocumentNode document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var source = new SdlDocument(document);
        var errors = new SdlCheck(source).Run();
        return errors.Count > 0 ? throw new SdlException(errors) : new SdlTypes(source).BuildSchema();
    }
}
