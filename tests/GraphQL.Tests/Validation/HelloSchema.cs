using Matching.GraphQL.Sdl;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Tests.Validation;

/// <summary>The smallest schema on which limits show.</summary>
internal static class HelloSchema
{
    public static Schema Schema { get; } = SdlSchemaBuilder.Build("directive @mark repeatable on FIELD type Query { hello: String }");
}
