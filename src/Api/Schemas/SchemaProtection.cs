using Matching.Api.Configuration;
using Matching.Api.Matches;
using Matching.Api.Speech;
using Matching.Api.Terminal;
using Matching.GraphQL;
using Matching.GraphQL.Errors;

namespace Matching.Api.Schemas;

/// <summary>Puts an installation's choices about the API into the GraphQL server (docs/decisions/0031 and 0032).</summary>
internal static class SchemaProtection
{
    // French with English beside it: the request's language is not known where failures end up.
    private static readonly GraphQLError StorageFull =
        new GraphQLError(new Words(Language.Both).Say("error.storageFull").ReplaceLineEndings(" ")).WithCode("STORAGE_FULL")
            with { HttpStatus = StatusCodes.Status507InsufficientStorage };

    /// <summary>Applies them.</summary>
    /// <param name="options">The server's options.</param>
    /// <param name="settings">What the API shows and allows.</param>
    /// <param name="requestBytes">The largest request, the same for a body and for a message of a WebSocket.</param>
    public static void Apply(GraphQLOptions options, GraphQLSettings settings, int requestBytes)
    {
        (options.GraphiQL, options.SentDocuments) = (settings.GraphiQL, settings.Documents);
        options.MaxRequestBytes = options.Subscriptions.MaxMessageBytes = requestBytes;
        options.Uploads.MaxFileBytes = PaperFile.MostBytes;
        var isOpen = settings.Introspection == IntrospectionAudience.Everyone;
        options.AllowIntrospection = isOpen;
        options.IntrospectionFor = context => settings.Introspection == IntrospectionAudience.SignedIn && context.User.Identity?.IsAuthenticated == true;
        // Who may not see the schema must not guess it from suggestions.
        options.Validation = options.Validation with { HidesSuggestions = !isOpen };
        options.OnlyTrustedDocuments = settings.OnlyTrustedDocuments;
        options.AnyDocumentFor = context => context.Services.GetRequiredService<Actor>().Role == Role.Administrateur;
        (options.Costs.MaxFieldCost, options.Costs.MaxTypeCost) = (settings.MaxFieldCost, settings.MaxTypeCost);
        options.SpeakErrors = context => AskedLanguage.IsFrench(context) ? FrenchMessages.Say : null;
        options.NameFailure = failure => FullDisk.IsCauseOf(failure) ? StorageFull : null;
    }
}
