using System.Collections.Immutable;
using System.Security.Claims;
using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution.Batching;
using Matching.GraphQL.Execution.Coercion;
using Matching.GraphQL.Execution.Planning;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.GraphQL.Execution;

/// <summary>The context of one field being read.</summary>
internal sealed class ResolverContext(
    OperationExecution execution,
    PlannedField planned,
    object? source,
    ErrorPath? path,
    ImmutableDictionary<string, object?> scope) : IMiddlewareContext
{
    private PlannedField _planned = planned;
    private object? _source = source;
    private object?[]? _arguments;
    private Dictionary<string, object?>? _localState;

    public IServiceProvider Services => execution.Request.Services;

    public ClaimsPrincipal User => execution.Request.User;

    public CancellationToken RequestAborted => execution.Cancellation;

    public string FieldName => _planned.Definition.Name;

    public string ResponseName => _planned.ResponseName;

    public string ParentTypeName => _planned.ParentType.Name;

    public ErrorPath Path => path ?? ErrorPath.Field(null, _planned.ResponseName);

    public IDictionary<string, object?> GlobalState => execution.Request.GlobalState;

    /// <summary>The field of the operation that is being read, the same for every parent.</summary>
    public PlannedField Selection => _planned;

    /// <summary>The calls of batch resolvers the execution is collecting.</summary>
    public OpenCalls OpenCalls => execution.OpenCalls;

    /// <summary>Starts what waits for many resolvers.</summary>
    public IBatchScheduler Batches => Services.GetRequiredService<IBatchScheduler>();

    public Types.Schema Schema => execution.Schema;

    /// <summary>The field is a list that comes item by item.</summary>
    public bool IsStreamed => Selection.Value.Stream is not null;

    public ImmutableDictionary<string, object?> Scope { get; private set; } = scope;

    /// <summary>The object the field is read from; null at the root.</summary>
    public object? Source => _source;

    public object? Result { get; set; }

    /// <summary>The request's coerced variables.</summary>
    public VariableValues Variables => execution.Variables;

    /// <summary>The field as the operation asks for it.</summary>
    public PlannedField Planned => _planned;

    public T Parent<T>() => (T)_source!;

    public T? ArgumentValue<T>(string name)
    {
        for (var index = 0; index < _planned.Definition.Arguments.Count; index++)
        {
            if (_planned.Definition.Arguments[index].Name == name) return ArgumentAt<T>(index);
        }

        throw new ArgumentException($"{ParentTypeName}.{FieldName} has no argument {name}.", nameof(name));
    }

    /// <summary>The value of the argument at an index of the definition, converted already.</summary>
    public T? ArgumentAt<T>(int index) =>
        (_arguments ??= execution.ArgumentsOf(_planned))[index] is { } value ? (T)value : default;

    public bool IsSelected(string fieldName) => _planned.Selects(fieldName);

    public T? GetScopedState<T>(string key) => Scope.TryGetValue(key, out var value) ? (T?)value : default;

    public void SetScopedState(string key, object? value) => Scope = Scope.SetItem(key, value);

    public T? GetGlobalState<T>(string key) => execution.Request.GlobalState.TryGetValue(key, out var value) ? (T?)value : default;

    public T? GetLocalState<T>(string key) => _localState?.TryGetValue(key, out var value) == true ? (T?)value : default;

    public void SetLocalState(string key, object? value) => (_localState ??= [])[key] = value;

    /// <summary>The same field's context with local state of its own.</summary>
    public ResolverContext Fork() => new(execution, _planned, _source, path, Scope);

    /// <summary>Serves another field, for resolvers that only read their arguments, services or state from a context and keep none of it.</summary>
    public void MoveTo(PlannedField field, object? from, ImmutableDictionary<string, object?> above)
    {
        (_planned, _source, Scope) = (field, from, above);
        (_arguments, _localState) = (null, null);
    }

    public ValueTask<GraphQLException?> AuthorizeAsync(IReadOnlyList<AuthorizationRule> rules) => execution.Authorization.CheckAsync(rules);

    /// <summary>Notes what went wrong with one item of the field's list; the rest of the list stands.</summary>
    public void ReportFailure(Exception failure, int index) => execution.AddFailure(failure, _planned, ErrorPath.Item(Path, index));

    public void ReportError(GraphQLError error) => execution.Add(error with
    {
        Path = error.Path ?? Path,
        Locations = error.Locations.Count > 0 ? error.Locations : _planned.Locations,
    });
}
