using System.Collections;
using Matching.GraphQL.Execution.Planning;

namespace Matching.GraphQL.Execution.Batching;

/// <summary>Reads a field for all parents of one selection that wait at once (<c>[BatchResolver]</c>).</summary>
/// <typeparam name="T">The parents' type.</typeparam>
/// <param name="readAll">Reads a <see cref="List{T}"/> of parents: a list of as many values.</param>
/// <param name="name">The method's name, for messages.</param>
internal sealed class BatchedResolver<T>(AsyncResolver readAll, string name)
{
    /// <summary>The value of one parent, which joins the open call of its selection or opens one.</summary>
    public async ValueTask<object?> ReadAsync(object? parent, ResolverContext context)
    {
        var call = (Call)context.OpenCalls.GetOrOpen(context.Selection, () => new Call(this, context), out var isNew);
        var index = call.Add((T)parent!);
        if (isNew) call.Schedule();
        return (await call.Values)[index];
    }

    private async Task<IReadOnlyList<object?>> ReadAllAsync(List<T> parents, ResolverContext context)
    {
        var count = parents.Count;
        var values = await readAll(parents, context) switch
        {
            null =>
                throw new InvalidOperationException(
                    $"{name} is a [BatchResolver] and returned null for {count} parents; return a list of one value per parent, in their order."),
            string =>
                throw new InvalidOperationException($"{name} is a [BatchResolver] and returned a text; return a list of one value per parent, in their order."),
            object?[] array => array,
            IEnumerable list => list.Cast<object?>().ToArray(),
            var other =>
                throw new InvalidOperationException(
                    $"{name} is a [BatchResolver] and returned a {other.GetType()}; return a list of one value per parent, in their order."),
        };
        return values.Length == count
            ? values
            : throw new InvalidOperationException(
                $"{name} is a [BatchResolver]: it was given {count} parents and returned {values.Length} values; return one value per parent, in their order.");
    }

    /// <summary>One call being collected. Its context is the first parent's.</summary>
    private sealed class Call(BatchedResolver<T> resolver, ResolverContext context)
    {
        private readonly List<T> _parents = [];
        private readonly TaskCompletionSource<IReadOnlyList<object?>> _values = new();

        public Task<IReadOnlyList<object?>> Values => _values.Task;

        public int Add(T parent)
        {
            _parents.Add(parent);
            return _parents.Count - 1;
        }

        public void Schedule() => context.Batches.Schedule(RunAsync);

        private async Task RunAsync()
        {
            // Parents that come from now on open the next call.
            context.OpenCalls.Close(context.Selection);
            try
            {
                _values.SetResult(await resolver.ReadAllAsync(_parents, context));
            }
            catch (Exception failure)
            {
                // The field of every parent reports it.
                _values.SetException(failure);
            }
        }
    }
}

/// <summary>The calls of batch resolvers that one execution is collecting, at most one per selection. Used by one resolver at a time.</summary>
internal sealed class OpenCalls
{
    private readonly Dictionary<PlannedField, object> _open = [];

    public object GetOrOpen(PlannedField selection, Func<object> open, out bool isNew)
    {
        isNew = !_open.TryGetValue(selection, out var call);
        return call ?? (_open[selection] = open());
    }

    public void Close(PlannedField selection) => _open.Remove(selection);
}
