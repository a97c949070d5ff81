using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution.Instrumentation;
using Matching.GraphQL.Execution.Planning;
using Matching.GraphQL.Language;
using Matching.GraphQL.Types;
using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Execution;

/// <summary>From bytes to an operation that can run, or the errors that prevent it: parse, validate, choose the operation. Both outcomes are kept.</summary>
internal sealed class DocumentCompiler(
    Schema schema,
    GraphQLOptions options,
    DocumentLimits limits,
    Func<Schema, DocumentNode, ValidationOptions, IReadOnlyList<GraphQLError>> validate,
    ExecutionDiagnostics diagnostics)
{
    private readonly PlanLimits _limits = new(limits.MaxDepth, options.MaxSelectedFields, options.Costs);
    private readonly ParserOptions _parsing = options.Parser with { MaxTokens = limits.MaxTokens };
    private readonly ValidationOptions _validation = options.Validation with { MaxAliases = limits.MaxAliases };
    private readonly PlanCache<CompiledDocument> _cache = new(options.PlanCacheSize);

    public CompiledDocument Compile(GraphQLRequest request)
    {
        var key = new DocumentKey(request.Document, request.OperationName);
        var isKnown = _cache.TryGet(key, out var known);
        diagnostics.LookedUp(isKnown);
        if (isKnown) return known!;

        // A copy is kept: the request's bytes may be a rented buffer.
        var kept = request.Document.ToArray();
        var compiled = Make(kept, request.OperationName);
        if (kept.Length <= options.LargestCachedDocument) _cache.Add(new(kept, request.OperationName), compiled);
        return compiled;
    }

    private CompiledDocument Make(ReadOnlyMemory<byte> bytes, string? operationName)
    {
        DocumentNode document;
        try
        {
            using var parsing = diagnostics.Parse();
            document = GraphQLParser.Parse(bytes, _parsing);
        }
        catch (GraphQLSyntaxException fault)
        {
            return CompiledDocument.Refused(
                ExecutionOutcome.SyntaxError,
                [fault.Code is { } code ? new GraphQLError(fault.Message, fault.Location).WithCode(code) : new(fault.Message, fault.Location)]);
        }

        var errors = Validate(document);
        return errors.Count > 0 ? CompiledDocument.Refused(ExecutionOutcome.RequestError, errors) : Choose(document, operationName);
    }

    private IReadOnlyList<GraphQLError> Validate(DocumentNode document)
    {
        using var validating = diagnostics.Validate();
        return validate(schema, document, _validation);
    }

    /// <summary>Spec GetOperation (section 6.1).</summary>
    private CompiledDocument Choose(DocumentNode document, string? operationName)
    {
        var operations = document.Definitions.OfType<OperationDefinitionNode>().ToList();
        if (operationName is null && operations.Count > 1) return Refuse("Must provide operation name if query contains multiple operations.");

        var chosen = operationName is null ? operations.FirstOrDefault() : operations.Find(operation => operation.Name == operationName);
        if (chosen is null) return Refuse(operationName is null ? "Must provide an operation." : $"Unknown operation named \"{operationName}\".");

        try
        {
            return new(ExecutionOutcome.Executed, [], new PreparedOperation(schema, document, chosen, _limits, diagnostics));
        }
        catch (GraphQLException fault)
        {
            return CompiledDocument.Refused(ExecutionOutcome.RequestError, fault.Errors);
        }
    }

    private static CompiledDocument Refuse(string message) => CompiledDocument.Refused(ExecutionOutcome.RequestError, [new(message)]);
}

/// <summary>An operation ready to run, or the reasons why it is not.</summary>
internal sealed record CompiledDocument(ExecutionOutcome Outcome, IReadOnlyList<GraphQLError> Errors, PreparedOperation? Operation)
{
    public static CompiledDocument Refused(ExecutionOutcome outcome, IReadOnlyList<GraphQLError> errors) => new(outcome, errors, null);
}
