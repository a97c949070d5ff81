using Matching.GraphQL.Annotations;
using Matching.GraphQL.Costs;
using Matching.GraphQL.Data;
using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Language;
using Matching.GraphQL.Transport;
using Matching.GraphQL.Transport.Uploads;
using Matching.GraphQL.Validation;
using Microsoft.AspNetCore.Http;

namespace Matching.GraphQL;

/// <summary>What a server allows and how it behaves.</summary>
public sealed class GraphQLOptions
{
    /// <summary>The most tokens and the deepest nesting of a document.</summary>
    public ParserOptions Parser { get; set; } = ParserOptions.Default;

    /// <summary>How far validation goes: errors, aliases, directives; and whether it tells names of the schema.</summary>
    public ValidationOptions Validation { get; set; } = ValidationOptions.Default;

    /// <summary>Answers <c>__schema</c> and <c>__type</c>, where a request does not say otherwise (<see cref="GraphQLRequest.AllowsIntrospection"/>). Default
    /// true.</summary>
    public bool AllowIntrospection { get; set; } = true;

    /// <summary>Who may ask for the schema all the same; null for nobody. Asked only when somebody does.</summary>
    public Predicate<GraphQLRequestContext>? IntrospectionFor { get; set; }

    /// <summary>Serves trusted documents alone, named by their ids, where a request does not say otherwise (<see cref="GraphQLRequest.AllowsAnyDocument"/>).
    /// Default false.</summary>
    public bool OnlyTrustedDocuments { get; set; }

    /// <summary>Who may bring a document of their own all the same; null for nobody.</summary>
    public Predicate<GraphQLRequestContext>? AnyDocumentFor { get; set; }

    /// <summary>How many documents are kept that clients sent with their hash, to name them by it afterwards (automatic persisted queries). Default 0:
    /// none.</summary>
    public int AutomaticPersistedQueries { get; set; }

    /// <summary>Which GET requests must carry the header <c>GraphQL-Preflight</c> (or a content type that no form has). Default: those of other sites'
    /// pages.</summary>
    public PreflightRequirement PreflightForGet { get; set; } = PreflightRequirement.OtherSites;

    /// <summary>Fields within fields; an introspection query needs about 15. Default 50.</summary>
    public int MaxExecutionDepth { get; set; } = 50;

    /// <summary>Tighter limits for documents that clients bring, which trusted ones are not held to; null (the default) for none.</summary>
    public DocumentLimits? SentDocuments { get; set; }

    /// <summary>Selections of an operation once its fragments are spread. Default 20,000.</summary>
    public int MaxSelectedFields { get; set; } = 20_000;

    /// <summary>How many errors of its fields an answer lists; one more then says how many are left out. Default 100.</summary>
    public int MaxFieldErrors { get; set; } = 100;

    /// <summary>How long an operation may run; default 30 seconds, <see cref="Timeout.InfiniteTimeSpan"/> for no limit.</summary>
    public TimeSpan ExecutionTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many compiled documents are kept. Default 256.</summary>
    public int PlanCacheSize { get; set; } = 256;

    /// <summary>The largest document that is kept, in bytes; larger ones are compiled each time. Default 64 KiB.</summary>
    public int LargestCachedDocument { get; set; } = 64 * 1024;

    /// <summary>The largest request body, in bytes. Default 5 MiB.</summary>
    public int MaxRequestBytes { get; set; } = 5 * 1024 * 1024;

    /// <summary>Page sizes where <c>[UsePaging]</c> says nothing else.</summary>
    public PagingLimits Paging { get; set; } = new();

    /// <summary>How much a client may ask of a <c>where</c> and an <c>order</c> that <c>[UseFiltering]</c> and <c>[UseSorting]</c> made.</summary>
    public QueryLimits QueryLimits { get; set; } = new();

    /// <summary>What subscriptions and other long-lived answers may take.</summary>
    public SubscriptionOptions Subscriptions { get; } = new();

    /// <summary>Which HTTP statuses answers have. Default <see cref="HttpStatusMode.Compat"/>.</summary>
    public HttpStatusMode HttpStatus { get; set; }

    /// <summary>Whether one HTTP request may hold several operations. Off by default.</summary>
    public BatchingOptions Batching { get; } = new();

    /// <summary>Whether and how far answers may come in parts (<c>@defer</c>, <c>@stream</c>).</summary>
    public IncrementalOptions Incremental { get; } = new();

    /// <summary>What a request with files may bring, once <c>AddUploadType</c> lets files in.</summary>
    public UploadOptions Uploads { get; } = new();

    /// <summary>How much an operation may cost.</summary>
    public CostOptions Costs { get; } = new();

    /// <summary>Traces each field that may wait as a span of its own. Default false.</summary>
    public bool TraceResolvers { get; set; }

    /// <summary>Puts documents into traces (<c>graphql.document</c>), with whatever values they hold. Default false.</summary>
    public bool TraceDocuments { get; set; }

    /// <summary>Gives a message to failures that clients should recognise although no resolver raises them on purpose, such as a full disk.
    /// The error gets the same <c>correlationId</c> as the log entry. Null, or a result of null, tells clients that id alone.</summary>
    public Func<Exception, GraphQLError?>? NameFailure { get; set; }

    /// <summary>Shows exceptions to clients. For development only.</summary>
    public bool IncludeExceptionDetails { get; set; }

    /// <summary>Serves GraphiQL to browsers at the endpoint. Default true.</summary>
    public bool GraphiQL { get; set; } = true;

    /// <summary>Where GraphiQL's files are; null for the folder <c>graphiql</c> beside the application, which the build fills.</summary>
    public string? GraphiQLFolder { get; set; }

    /// <summary>Translates error messages. It is given the request (for a WebSocket the one that opened it) and returns what makes the whole
    /// translated message of the whole English one. Null, for all requests or for one, leaves messages in English.</summary>
    public Func<HttpContext, Func<string, string>?>? SpeakErrors { get; set; }
}

/// <summary>Which HTTP statuses answers have (GraphQL over HTTP, section "Status codes").</summary>
public enum HttpStatusMode
{
    /// <summary>What clients and the audits of <c>graphql-http</c> expect: 400 for request errors, 200 for what was executed; clients that take
    /// <c>application/json</c> alone get 200 for request errors too.</summary>
    Compat,

    /// <summary>The first edition (September 2026): 422 for what is well-formed and cannot be executed, 294 for data with errors, the same for every media
    /// type.</summary>
    Spec2026,
}
