using Matching.GraphQL.Errors;

namespace Matching.GraphQL.Execution.Incremental;

/// <summary>What of an answer is still to come, and in which order the client is told: a part is announced once what it stands in is delivered.</summary>
internal sealed class PendingParts(FragmentRegister register)
{
    private readonly HashSet<PendingPart> _announced = [];
    private readonly List<PendingPart> _waiting = [];
    private readonly List<DeferredBranch> _branches = [];
    private readonly List<StreamedList> _streams = [];
    private int _nextId;

    /// <summary>The client waits for nothing.</summary>
    public bool AreDone => _announced.Count == 0;

    /// <summary>The branches to execute now, each once.</summary>
    public List<DeferredBranch> TakeBranches()
    {
        var taken = _branches.Where(branch => !branch.IsStarted).Distinct().ToList();
        foreach (var branch in taken) branch.IsStarted = true;
        _branches.Clear();
        return taken;
    }

    /// <summary>The streams to read on.</summary>
    public List<StreamedList> TakeStreams()
    {
        var taken = _streams.ToList();
        _streams.Clear();
        return taken;
    }

    /// <summary>Takes what the execution of a part has put off.</summary>
    /// <param name="found">What was put off.</param>
    /// <param name="within">The fragments the part belongs to; empty for the first result and for items.</param>
    public void Add(FoundParts found, IReadOnlyList<DeferredFragment> within)
    {
        foreach (var fragment in found.Fragments)
        {
            if (fragment.Parent is { Failure: not null }) Forget(fragment);
            else if (fragment.Parent is null or { IsCompleted: true }) _waiting.Add(fragment);
            else fragment.Parent.Children.Add(fragment);
        }

        foreach (var branch in found.Branches)
        {
            foreach (var fragment in branch.Fragments)
            {
                fragment.Branches.Add(branch);
                fragment.Unfinished++;
            }

            if (branch.Fragments.Any(fragment => fragment is { IsAnnounced: true, IsCompleted: false })) _branches.Add(branch);
        }

        foreach (var stream in found.Streams)
        {
            stream.Within = within;
            if (within.Count == 0) _waiting.Add(stream);
            else foreach (var fragment in within) fragment.Children.Add(stream);
        }
    }

    /// <summary>Tells the client of every part that may now come.</summary>
    public void Announce(IncrementalParts parts)
    {
        // Completing a fragment adds those within it.
        for (var index = 0; index < _waiting.Count; index++)
        {
            var part = _waiting[index];
            if (part.IsCompleted || part.IsAnnounced) continue;

            if (part is StreamedList stream)
            {
                Tell(stream, parts);
                _streams.Add(stream);
            }
            else
            {
                Announce((DeferredFragment)part, parts);
            }
        }

        _waiting.Clear();
    }

    /// <summary>A branch has been executed.</summary>
    public void Finish(DeferredBranch branch, ResultWriter? data, IReadOnlyList<GraphQLError> errors, FoundParts found, IncrementalParts parts)
    {
        if (data is null || branch.Fragments.All(fragment => fragment.IsCompleted))
        {
            data?.Dispose();
            found.Drop();
            data = null;
        }
        else
        {
            (branch.Data, branch.Errors) = (data, errors);
            Add(found, branch.Fragments);
        }

        foreach (var fragment in branch.Fragments)
        {
            fragment.Unfinished--;
            if (data is null) fragment.Failure ??= errors;
            if (fragment is { IsAnnounced: true, IsCompleted: false }) Conclude(fragment, parts);
        }
    }

    /// <summary>Some items of a stream have come.</summary>
    public void Advance(StreamedList stream, StreamedItems items, IncrementalParts parts)
    {
        using (items)
        {
            if (stream.IsCompleted)
            {
                foreach (var found in items.Found) found.Drop();
                return;
            }

            if (items.Count > 0) parts.Deliveries.Add(new(stream, ErrorPath.Item(stream.Path, items.Start), items.TakeJson(), items.Errors));
            foreach (var found in items.Found) Add(found, []);
            if (!items.IsLast)
            {
                _streams.Add(stream);
                return;
            }

            parts.Completions.Add(new(stream, ErrorPath.Item(stream.Path, items.Start + items.Count), items.Failure ?? []));
            Remove(stream);
            stream.Abandon();
        }
    }

    /// <summary>Nothing more comes of anything.</summary>
    public void FailAll(IReadOnlyList<GraphQLError> errors, IncrementalParts parts)
    {
        foreach (var part in _announced.ToList())
        {
            parts.Completions.Add(new(part, PlaceOf(part), errors));
            Forget(part);
        }

        _waiting.Clear();
        _branches.Clear();
        _streams.Clear();
    }

    /// <summary>Lets go of every source: nobody reads any more.</summary>
    public void Abandon()
    {
        foreach (var part in _announced.Concat(_waiting).ToList()) Forget(part);
    }

    private void Announce(DeferredFragment fragment, IncrementalParts parts)
    {
        if (fragment.Branches.Count == 0)
        {
            // All its fields came with what is around it: there is nothing to wait for.
            Remove(fragment);
            _waiting.AddRange(fragment.Children);
            return;
        }

        Tell(fragment, parts);
        _branches.AddRange(fragment.Branches);
        Conclude(fragment, parts);
    }

    private void Tell(PendingPart part, IncrementalParts parts)
    {
        part.Id = _nextId++;
        _announced.Add(part);
        parts.Pending.Add(part);
    }

    /// <summary>Delivers a fragment if nothing of it is missing, or says that it failed.</summary>
    private void Conclude(DeferredFragment fragment, IncrementalParts parts)
    {
        if (fragment.Failure is { } failure)
        {
            parts.Completions.Add(new(fragment, fragment.Path, failure));
            Forget(fragment);
        }
        else if (fragment.Unfinished == 0)
        {
            foreach (var branch in fragment.Branches) Deliver(branch, parts);
            parts.Completions.Add(new(fragment, fragment.Path, []));
            Remove(fragment);
            _waiting.AddRange(fragment.Children);
        }
    }

    private static void Deliver(DeferredBranch branch, IncrementalParts parts)
    {
        if (branch.Data is not { } data) return;

        // The innermost of the fragments the client still waits for, so that the path from there is the shortest.
        var nearest = branch.Fragments.Where(fragment => fragment is { IsAnnounced: true, IsCompleted: false }).MaxBy(fragment => DepthOf(fragment.Path))!;
        parts.Deliveries.Add(new(nearest, branch.Path, data, branch.Errors));
        branch.Data = null;
    }

    private static int DepthOf(ErrorPath? path)
    {
        var depth = 0;
        for (var step = path; step is not null; step = step.Parent) depth++;
        return depth;
    }

    private void Remove(PendingPart part)
    {
        part.IsCompleted = true;
        _announced.Remove(part);
        register.Pending--;
        if (part is DeferredFragment fragment) register.Remove(fragment);
    }

    /// <summary>Ends a part and what was to follow it.</summary>
    private void Forget(PendingPart part)
    {
        if (part.IsCompleted) return;

        if (part is StreamedList stream)
        {
            // Another fragment may have delivered its list.
            if (!stream.IsAnnounced && stream.Within.Any(fragment => !fragment.IsCompleted)) return;

            Remove(stream);
            stream.Abandon();
            return;
        }

        var failed = (DeferredFragment)part;
        failed.Failure ??= [];
        Remove(failed);
        foreach (var child in failed.Children) Forget(child);
        foreach (var branch in failed.Branches.Where(branch => branch.Fragments.All(fragment => fragment.IsCompleted)))
        {
            branch.Data?.Dispose();
            branch.Data = null;
        }
    }

    private static ErrorPath? PlaceOf(PendingPart part) =>
        part is StreamedList { Path: { } path } stream ? ErrorPath.Item(path, stream.Items.Index + 1) : part.Path;
}
