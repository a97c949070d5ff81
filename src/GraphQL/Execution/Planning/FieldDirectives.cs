using Matching.GraphQL.Introspection;
using Matching.GraphQL.Language;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Execution.Planning;

/// <summary>Finds the directives of a document that do something around a field.</summary>
internal static class FieldDirectives
{
    /// <summary>The field's resolver, with the directives on its occurrences around it: the first written is the outermost.</summary>
    public static FieldResolver? ResolverOf(FieldDefinition definition, IReadOnlyList<FieldNode> nodes, Schema schema, SourceText source)
    {
        if (definition.Resolver is not { } resolver || definition == IntrospectionTypes.TypeNameField) return definition.Resolver;

        AsyncResolver? wrapped = null;
        for (var index = nodes.Count - 1; index >= 0; index--)
        {
            if (nodes[index].Directives.IsEmpty) continue;
            foreach (var use in nodes[index].Directives.Reverse())
            {
                if (schema.FindDirective(use.Name)?.Execution is { } directive) wrapped = directive.Around(wrapped ?? resolver.ToAsync(), use, source);
            }
        }

        return wrapped is null ? resolver : FieldResolver.FromAsync(wrapped, resolver.Authorization);
    }
}
