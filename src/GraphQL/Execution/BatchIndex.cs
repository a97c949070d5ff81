namespace Matching.GraphQL.Execution;

/// <summary>Which operation of an HTTP request a result answers (GraphQL over HTTP, appendix "Batching").</summary>
/// <param name="Request">The request's place in the list of requests; null when there is no list.</param>
/// <param name="Variables">The variables' place in their list; null when there is no list.</param>
internal sealed record BatchIndex(int? Request, int? Variables)
{
    public void Write(ResultWriter writer)
    {
        if (Request is { } request)
        {
            writer.WriteName("\"requestIndex\":"u8);
            writer.WriteNumber(request);
        }

        if (Variables is { } variables)
        {
            writer.WriteName("\"variableIndex\":"u8);
            writer.WriteNumber(variables);
        }
    }
}
