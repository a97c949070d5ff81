using System.Collections;
using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution.Planning;
using Matching.GraphQL.Types;
using Scope = System.Collections.Immutable.ImmutableDictionary<string, object?>;

namespace Matching.GraphQL.Execution;

/// <summary>
/// Executes selections in which something may wait (spec sections 6.3 and 6.4). Each value that waits is written to a buffer
/// of its own; an object leaves a hole for it, and closes the holes in response order when all have come. A null buffer
/// means that a null propagates.
/// </summary>
internal class SelectionExecutor(OperationExecution execution)
{
    private readonly PureSelectionWriter _pure = new(execution);

    /// <summary>Executes the root: concurrently, or one field after the other (spec ExecuteCollectedFields, serial for mutations).</summary>
    /// <returns>The data, <c>null</c> included.</returns>
    public async Task<ResultWriter> ExecuteRootAsync(bool serially)
    {
        var data = await ExecuteObjectAsync(execution.Plan.Selection, execution.RootValue, null, Scope.Empty, serially);
        return data ?? NullData();
    }

    /// <summary>Executes a root of which nothing waits.</summary>
    /// <returns>The data, <c>null</c> included.</returns>
    public static ResultWriter ExecutePureRoot(OperationExecution execution)
    {
        var data = new ResultWriter();
        return new PureSelectionWriter(execution).TryWriteObject(execution.Plan.Selection, execution.RootValue, null, Scope.Empty, data)
            ? data
            : NullData(data);
    }

    /// <summary>The data of an operation of which nothing came.</summary>
    public static ResultWriter NullData() => NullData(new(16));

    private static ResultWriter NullData(ResultWriter data)
    {
        data.CutTo(0);
        data.WriteNull();
        return data;
    }

    /// <summary>Spec ExecuteCollectedFields.</summary>
    protected virtual async Task<ResultWriter?> ExecuteObjectAsync(SelectionPlan plan, object? source, ErrorPath? path, Scope scope, bool serially)
    {
        var writer = new ResultWriter(1024);
        writer.StartObject();
        var holes = new Holes();
        var succeeded = true;
        foreach (var field in plan.Fields)
        {
            if (!succeeded) break;
            if (field.IsPure)
            {
                succeeded = _pure.TryWriteField(field, source, plan, path, scope, writer);
                continue;
            }

            var pending = ExecuteFieldAsync(field, source, path, scope);
            holes.Leave(writer, pending);
            if (serially) succeeded = await pending is not null;
        }

        writer.EndObject();
        return await holes.CloseAsync(writer, succeeded);
    }

    /// <summary>Spec ExecuteField, with the response name written before the value.</summary>
    private async Task<ResultWriter?> ExecuteFieldAsync(PlannedField field, object? source, ErrorPath? parentPath, Scope scope)
    {
        var path = ErrorPath.Field(parentPath, field.ResponseName);
        var writer = await ResolveAsync(field, source, path, scope);
        if (writer is null && field.Value.IsNonNull) return null;

        var named = new ResultWriter(field.EncodedName.Length + (writer?.Position ?? 4) + 1);
        named.WriteName(field.EncodedName);
        if (writer is null) named.WriteNull();
        else named.WriteRawValue(writer.Written);
        writer?.Dispose();
        return named;
    }

    private async ValueTask<ResultWriter?> ResolveAsync(PlannedField field, object? source, ErrorPath path, Scope scope)
    {
        var context = new ResolverContext(execution, field, source, path, scope);
        using var resolving = field.Async is null ? null : execution.Diagnostics?.Resolve(context);
        object? value;
        try
        {
            execution.Cancellation.ThrowIfCancellationRequested();
            if (field.Authorization.Count > 0 && await execution.Authorization.CheckAsync(field.Authorization) is { } refusal) throw refusal;

            value = await ReadAsync(field, source, context);
        }
        catch (Exception failure)
        {
            execution.AddFailure(failure, field, path);
            return null;
        }

        return await CompleteAsync(field.Value, value, field, path, context.Scope);
    }

    /// <summary>Spec ResolveFieldValue.</summary>
    private static async ValueTask<object?> ReadAsync(PlannedField field, object? source, ResolverContext context)
    {
        if (field.Async is { } asynchronous) return await asynchronous(source, context);
        if (field.Pure is { } pure) return pure(source, context);
        if (field.Leaf is not { } leaf) return null;

        var writer = new ResultWriter(64);
        if (leaf(source, context, writer)) return new WrittenLeaf(writer);

        writer.Dispose();
        return null;
    }

    /// <summary>Spec CompleteValue.</summary>
    protected async ValueTask<ResultWriter?> CompleteAsync(ValuePlan plan, object? value, PlannedField field, ErrorPath path, Scope scope)
    {
        if (value is WrittenLeaf leaf) return leaf.Writer;
        if (value is null || plan.IsPure) return Write(plan, value, field, path, scope);

        return plan.Shape switch
        {
            ValueShape.List => await CompleteListAsync(plan, value, field, path, scope),
            ValueShape.Abstract => await CompleteAbstractAsync(plan.Abstract!, value, field, path, scope),
            _ => await ExecuteObjectAsync(plan.Selection!, value, path, scope, serially: false),
        };
    }

    private ResultWriter? Write(ValuePlan plan, object? value, PlannedField field, ErrorPath path, Scope scope)
    {
        var writer = new ResultWriter(256);
        if (_pure.TryWrite(plan, value, field, path, scope, writer)) return writer;

        writer.Dispose();
        return null;
    }

    protected virtual async ValueTask<ResultWriter?> CompleteListAsync(ValuePlan list, object value, PlannedField field, ErrorPath path, Scope scope)
    {
        var pending = new List<Task<ResultWriter?>>();
        var index = 0;
        try
        {
            if (value is string || value is not IEnumerable items) throw NotIterable(field);

            foreach (var one in items) pending.Add(CompleteAsync(list.Item!, one, field, ErrorPath.Item(path, index++), scope).AsTask());
        }
        catch (Exception failure)
        {
            execution.AddFailure(failure, field, path);
            return null;
        }

        return await JoinAsync(pending, list.Item!);
    }

    protected static GraphQLException NotIterable(PlannedField field) => new($"Expected Iterable, but did not find one for field \"{field}\".");

    /// <summary>Puts items into a list as they come; null when one that must not be null is.</summary>
    protected static async Task<ResultWriter?> JoinAsync(List<Task<ResultWriter?>> pending, ValuePlan item)
    {
        var writer = new ResultWriter(1024);
        var succeeded = true;
        writer.StartArray();
        foreach (var task in pending)
        {
            // All are awaited, also after a failure: none may outlive the request.
            using var part = await task;
            if (part is not null) writer.WriteRawValue(part.Written);
            else if (item.IsNonNull) succeeded = false;
            else writer.WriteNull();
        }

        writer.EndArray();
        if (succeeded) return writer;

        writer.Dispose();
        return null;
    }

    /// <summary>Spec ResolveAbstractType.</summary>
    private async ValueTask<ResultWriter?> CompleteAbstractAsync(AbstractSelection selection, object value, PlannedField field, ErrorPath path, Scope scope)
    {
        SelectionPlan plan;
        try
        {
            plan = selection.For(ConcreteType(selection.Type, value, field));
        }
        catch (Exception failure)
        {
            execution.AddFailure(failure, field, path);
            return null;
        }

        if (!plan.IsPure) return await ExecuteObjectAsync(plan, value, path, scope, serially: false);

        var writer = new ResultWriter(256);
        if (_pure.TryWriteObject(plan, value, path, scope, writer)) return writer;

        writer.Dispose();
        return null;
    }

    private ObjectType ConcreteType(NamedType abstractType, object value, PlannedField field)
    {
        var concrete = execution.Schema.FindObjectType(value.GetType())
            ?? throw new InvalidOperationException(
                $"No object type is made from {value.GetType()}, which {field} returned for {abstractType}. Return a class that is an object type.");
        return execution.Schema.IsPossibleType(abstractType, concrete)
            ? concrete
            : throw new InvalidOperationException($"{field} returned a {concrete}, which is no possible type of {abstractType}.");
    }

    /// <summary>A leaf that wrote itself.</summary>
    private sealed record WrittenLeaf(ResultWriter Writer);
}
