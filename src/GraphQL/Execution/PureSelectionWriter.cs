using System.Collections;
using System.Collections.Immutable;
using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution.Planning;

namespace Matching.GraphQL.Execution;

/// <summary>
/// Executes selections that never wait, writing each value as it is read (spec sections 6.3 and 6.4). Every method answers
/// whether it wrote a value; false means a null must propagate, and the caller cuts the output back.
/// </summary>
internal sealed class PureSelectionWriter(OperationExecution execution)
{
    private readonly PathStack _path = new();
    private ImmutableDictionary<string, object?> _scope = ImmutableDictionary<string, object?>.Empty;

    /// <summary>Spec CompleteValue for a value whose whole selection is pure.</summary>
    public bool TryWrite(ValuePlan plan, object? value, PlannedField field, ErrorPath path, ImmutableDictionary<string, object?> scope, ResultWriter writer)
    {
        Begin(path, scope);
        return TryWriteValue(plan, value, field, writer);
    }

    /// <summary>Spec ExecuteCollectedFields for a pure selection.</summary>
    public bool TryWriteObject(SelectionPlan plan, object? source, ErrorPath? path, ImmutableDictionary<string, object?> scope, ResultWriter writer)
    {
        Begin(path, scope);
        return TryWriteObject(plan, source, writer);
    }

    /// <summary>Spec ExecuteField for a pure field, with its response name.</summary>
    public bool TryWriteField(PlannedField field, object? source, SelectionPlan parent, ErrorPath? path, ImmutableDictionary<string, object?> scope, ResultWriter writer)
    {
        Begin(path, scope);
        return TryWriteField(field, source, parent, writer);
    }

    private void Begin(ErrorPath? path, ImmutableDictionary<string, object?> scope)
    {
        _path.CutTo(0);
        _path.Start = path;
        _scope = scope;
    }

    private bool TryWriteObject(SelectionPlan plan, object? source, ResultWriter writer)
    {
        writer.StartObject();
        foreach (var field in plan.Fields)
        {
            if (!TryWriteField(field, source, plan, writer)) return false;
        }

        writer.EndObject();
        return true;
    }

    private bool TryWriteField(PlannedField field, object? source, SelectionPlan parent, ResultWriter writer)
    {
        var start = writer.Position;
        var depth = _path.Depth;
        writer.WriteName(field.EncodedName);
        if (field.IsTypeName)
        {
            writer.WriteRawValue(parent.EncodedTypeName);
            return true;
        }

        _path.Push(field.ResponseName);
        var written = TryResolve(field, source, writer);
        _path.CutTo(depth);
        if (written) return true;
        if (field.Value.IsNonNull) return false;

        writer.CutTo(start);
        writer.WriteName(field.EncodedName);
        writer.WriteNull();
        return true;
    }

    private bool TryResolve(PlannedField field, object? source, ResultWriter writer)
    {
        object? value = null;
        var outerScope = _scope;
        try
        {
            var context = field.NeedsContext ? NewContext(field, source) : null!;
            if (field.Leaf is { } leaf)
            {
                if (leaf(source, context, writer)) return true;
            }
            else
            {
                value = field.Pure?.Invoke(source, context);
            }

            if (context is not null) _scope = context.Scope;
        }
        catch (Exception failure)
        {
            execution.AddFailure(failure, field, _path.ToPath()!);
            return false;
        }

        var written = TryWriteValue(field.Value, value, field, writer);
        _scope = outerScope;
        return written;
    }

    private ResolverContext NewContext(PlannedField field, object? source) =>
        new(execution, field, source, field.NeedsPath ? _path.ToPath() : null, _scope);

    private bool TryWriteValue(ValuePlan plan, object? value, PlannedField field, ResultWriter writer)
    {
        if (value is not null)
        {
            return plan.Shape switch
            {
                ValueShape.Leaf => TryWriteLeaf(plan, value, field, writer),
                ValueShape.List => TryWriteList(plan.Item!, value, field, writer),
                _ => TryWriteObject(plan.Selection!, value, writer),
            };
        }

        if (plan.IsNonNull)
        {
            execution.AddNullViolation(field, _path.ToPath()!);
            return false;
        }

        writer.WriteNull();
        return true;
    }

    private bool TryWriteLeaf(ValuePlan plan, object value, PlannedField field, ResultWriter writer)
    {
        try
        {
            if (plan.Scalar is { } scalar) scalar.Serialize(value, writer);
            else plan.Enum!.Write(value, writer);
            return true;
        }
        catch (Exception failure)
        {
            execution.AddFailure(failure, field, _path.ToPath()!);
            return false;
        }
    }

    private bool TryWriteList(ValuePlan item, object value, PlannedField field, ResultWriter writer)
    {
        writer.StartArray();
        _path.PushIndex();
        var depth = _path.Depth;
        try
        {
            var complete = value switch
            {
                IList list => TryWriteItems(item, list, field, depth, writer),
                IEnumerable items and not string => TryWriteItems(item, items, field, depth, writer),
                _ => throw new GraphQLException($"Expected Iterable, but did not find one for field \"{field}\"."),
            };
            if (complete) writer.EndArray();
            return complete;
        }
        catch (Exception failure)
        {
            _path.CutTo(depth - 1);
            execution.AddFailure(failure, field, _path.ToPath()!);
            return false;
        }
        finally
        {
            _path.CutTo(depth - 1);
        }
    }

    private bool TryWriteItems(ValuePlan item, IList list, PlannedField field, int depth, ResultWriter writer)
    {
        for (var index = 0; index < list.Count; index++)
        {
            if (!TryWriteItem(item, list[index], index, field, depth, writer)) return false;
        }

        return true;
    }

    private bool TryWriteItems(ValuePlan item, IEnumerable items, PlannedField field, int depth, ResultWriter writer)
    {
        var index = 0;
        foreach (var value in items)
        {
            if (!TryWriteItem(item, value, index++, field, depth, writer)) return false;
        }

        return true;
    }

    private bool TryWriteItem(ValuePlan item, object? value, int index, PlannedField field, int depth, ResultWriter writer)
    {
        var start = writer.Position;
        _path.SetIndex(index);
        if (TryWriteValue(item, value, field, writer)) return true;

        _path.CutTo(depth);
        if (item.IsNonNull) return false;

        writer.CutTo(start);
        writer.WriteNull();
        return true;
    }
}
