using Matching.Api.Configuration;
using Matching.Domain;
using Matching.GraphQL;

namespace Matching.Api.Schemas;

/// <summary>Puts an installation's choices about the API into the GraphQL server (docs/decisions/0031 and 0032).</summary>
internal static class SchemaProtection
{
    public static void Apply(GraphQLOptions options, GraphQLSettings settings)
    {
        var isOpen = settings.Introspection == IntrospectionAudience.Everyone;
        options.AllowIntrospection = isOpen;
        options.IntrospectionFor = context => settings.Introspection == IntrospectionAudience.SignedIn && context.User.Identity?.IsAuthenticated == true;
        // Who may not see the schema must not guess it from suggestions.
        options.Validation = options.Validation with { HidesSuggestions = !isOpen };
        options.OnlyTrustedDocuments = settings.OnlyTrustedDocuments;
        options.AnyDocumentFor = context => context.Services.GetRequiredService<Actor>().Role == Role.Administrateur;
        (options.Costs.MaxFieldCost, options.Costs.MaxTypeCost) = (settings.MaxFieldCost, settings.MaxTypeCost);
    }
}
