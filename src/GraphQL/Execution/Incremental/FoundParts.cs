using Matching.GraphQL.Errors;

namespace Matching.GraphQL.Execution.Incremental;

/// <summary>What the execution of one part has put off, in the order it was met.</summary>
/// <param name="register">Counts what is pending.</param>
internal sealed class FoundParts(FragmentRegister register)
{
    private readonly List<DeferredFragment> _fragments = [];
    private readonly List<DeferredBranch> _branches = [];
    private readonly List<StreamedList> _streams = [];

    public IReadOnlyList<DeferredFragment> Fragments => _fragments;

    public IReadOnlyList<DeferredBranch> Branches => _branches;

    public IReadOnlyList<StreamedList> Streams => _streams;

    public void Add(DeferredFragment fragment)
    {
        _fragments.Add(fragment);
        register.Pending++;
    }

    public void Add(DeferredBranch branch) => _branches.Add(branch);

    public void Add(StreamedList stream)
    {
        _streams.Add(stream);
        register.Pending++;
    }

    /// <summary>Forgets what was put off in an object or list that a null has taken away.</summary>
    public void DropBelow(ErrorPath? path)
    {
        foreach (var fragment in _fragments.Where(fragment => IsAtOrBelow(fragment.Path, path)))
        {
            register.Remove(fragment);
            register.Pending--;
        }

        foreach (var stream in _streams.Where(stream => IsAtOrBelow(stream.Path, path)))
        {
            stream.Abandon();
            register.Pending--;
        }

        _fragments.RemoveAll(fragment => IsAtOrBelow(fragment.Path, path));
        _branches.RemoveAll(branch => IsAtOrBelow(branch.Path, path));
        _streams.RemoveAll(stream => stream.IsCompleted);
    }

    /// <summary>Forgets everything.</summary>
    public void Drop() => DropBelow(null);

    // Steps are shared by everything below them, so that comparing references is enough.
    private static bool IsAtOrBelow(ErrorPath? path, ErrorPath? above)
    {
        if (above is null) return true;

        for (var step = path; step is not null; step = step.Parent)
        {
            if (ReferenceEquals(step, above)) return true;
        }

        return false;
    }
}
