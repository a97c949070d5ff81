namespace Matching.GraphQL.Execution;

/// <summary>Looks at every request before it is compiled, over whichever transport it came, and may change it. Registered with <c>AddRequestInterceptor</c>;
/// one instance serves all requests.</summary>
public interface IRequestInterceptor
{
    /// <summary>The request to execute: the same, or one made of it, perhaps with other permissions.</summary>
    /// <exception cref="Errors.GraphQLException">The request is refused; its errors are the answer.</exception>
    ValueTask<GraphQLRequest> OnRequestAsync(GraphQLRequest request, GraphQLRequestContext context, CancellationToken cancellationToken);
}
