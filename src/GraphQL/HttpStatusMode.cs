namespace Matching.GraphQL;

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
