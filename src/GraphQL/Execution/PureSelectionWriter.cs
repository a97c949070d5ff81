using System.Collections;
using System.Collections.Immutable;
using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution.Planning;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Execution;

/// <summary>
/// Executes selections that never wait, writing each value as it is read (spec sections 6.3 and 6.4). Every method answers
/// whether it wrote a value; false means a null must propagate, and the caller cuts the output back.
/// </summary>
internal sealed class PureSelectionWriter(OperationExecution execution)
{
    private readonly PathStack _path = new();
    private ResolverContext? _shared;
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
    public bool TryWriteField(
        PlannedField field, object? source, SelectionPlan parent, ErrorPath? path, ImmutableDictionary<string, object?> scope, ResultWriter writer)
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
        var fields = plan.Fields;
        var depth = _path.Depth;
        var start = writer.Position;
        var index = 0;
        while (true)
        {
            // One try for all fields costs less than one a field. After a failed field the loop goes on with the next.
            try
            {
                for (; index < fields.Length; index++)
                {
                    start = writer.Position;
                    if (!TryWriteNamed(fields[index], source, plan, start, writer)) return false;
                }

                writer.EndObject();
                return true;
            }
            catch (Exception failure)
            {
                _path.CutTo(depth);
                if (!TryReplace(fields[index], failure, start, writer)) return false;
                index++;
            }
        }
    }

    private bool TryWriteField(PlannedField field, object? source, SelectionPlan parent, ResultWriter writer)
    {
        var start = writer.Position;
        var depth = _path.Depth;
        try
        {
            return TryWriteNamed(field, source, parent, start, writer);
        }
        catch (Exception failure)
        {
            _path.CutTo(depth);
            return TryReplace(field, failure, start, writer);
        }
    }

    /// <summary>The response name and the value.</summary>
    /// <exception cref="Exception">Whatever the resolver throws.</exception>
    private bool TryWriteNamed(PlannedField field, object? source, SelectionPlan parent, int start, ResultWriter writer)
    {
        writer.WriteName(field.EncodedName);
        if (field.Leaf is { } leaf)
        {
            if (leaf(source, field.NeedsContext ? ContextOf(field, source) : null!, writer)) return true;
            if (!field.Value.IsNonNull) return WriteNull(writer);

            execution.AddNullViolation(field, PathTo(field));
            return false;
        }

        if (field.IsTypeName)
        {
            writer.WriteRawValue(parent.EncodedTypeName);
            return true;
        }

        if (TryWriteRead(field, source, writer)) return true;
        if (field.Value.IsNonNull) return false;

        writer.CutTo(start);
        writer.WriteName(field.EncodedName);
        return WriteNull(writer);
    }

    private bool TryWriteRead(PlannedField field, object? source, ResultWriter writer)
    {
        var outerScope = _scope;
        var context = field.NeedsContext ? ContextOf(field, source) : null;
        var value = field.Pure?.Invoke(source, context!);
        if (field.KeepsContext && context is not null) _scope = context.Scope;
        _path.Push(field.ResponseName);
        var written = TryWriteValue(field.Value, value, field, writer);
        _path.Pop();
        _scope = outerScope;
        return written;
    }

    /// <summary>Null in place of a field that threw; false when it may not be null.</summary>
    private bool TryReplace(PlannedField field, Exception failure, int start, ResultWriter writer)
    {
        execution.AddFailure(failure, field, PathTo(field));
        if (field.Value.IsNonNull) return false;

        writer.CutTo(start);
        writer.WriteName(field.EncodedName);
        return WriteNull(writer);
    }

    private static bool WriteNull(ResultWriter writer)
    {
        writer.WriteNull();
        return true;
    }

    private ErrorPath PathTo(PlannedField field) => ErrorPath.Field(_path.ToPath(), field.ResponseName);

    /// <summary>A context of its own for a resolver that sees it, else the one that all others use in turn.</summary>
    private ResolverContext ContextOf(PlannedField field, object? source)
    {
        if (field.KeepsContext) return new(execution, field, source, field.NeedsPath ? PathTo(field) : null, _scope);
        if (_shared is null) return _shared = new(execution, field, source, null, _scope);

        _shared.MoveTo(field, source, _scope);
        return _shared;
    }

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
        if (item.Scalar is { } scalar && TryWriteAtOnce(scalar, value, writer)) return true;

        writer.StartArray();
        _path.PushIndex();
        var depth = _path.Depth;
        bool complete;
        try
        {
            complete = value switch
            {
                object?[] array => TryWriteItems(item, array, field, depth, writer),
                IList list => TryWriteItems(item, list, field, depth, writer),
                IEnumerable items and not string => TryWriteItems(item, items, field, depth, writer),
                _ => throw new GraphQLException($"Expected Iterable, but did not find one for field \"{field}\"."),
            };
        }
        catch (Exception failure)
        {
            _path.CutTo(depth - 1);
            execution.AddFailure(failure, field, _path.ToPath()!);
            return false;
        }

        _path.CutTo(depth - 1);
        if (complete) writer.EndArray();
        return complete;
    }

    /// <summary>Writes a list of scalars in one go where every item is there; where one is missing or fails, item by item, so that its place is
    /// known.</summary>
    private static bool TryWriteAtOnce(ScalarType scalar, object list, ResultWriter writer)
    {
        var start = writer.Position;
        writer.StartArray();
        try
        {
            if (scalar.TryWriteItems(list, writer))
            {
                writer.EndArray();
                return true;
            }
        }
        catch (Exception)
        {
            // Raised again, with its place, when the items are written one by one.
        }

        writer.CutTo(start);
        return false;
    }

    private bool TryWriteItems(ValuePlan item, object?[] array, PlannedField field, int depth, ResultWriter writer)
    {
        for (var index = 0; index < array.Length; index++)
        {
            if (!TryWriteItem(item, array[index], index, field, depth, writer)) return false;
        }

        return true;
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
