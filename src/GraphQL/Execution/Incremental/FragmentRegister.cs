using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution.Planning;

namespace Matching.GraphQL.Execution.Incremental;

/// <summary>The deferred fragments of one answer, found by their place.</summary>
/// <param name="limit">How many parts may be pending at a time.</param>
internal sealed class FragmentRegister(int limit)
{
    private readonly Dictionary<(DeferUsage, ErrorPath?), DeferredFragment> _fragments = [];

    /// <summary>How many parts are pending, the client told of them or not yet.</summary>
    public int Pending { get; set; }

    public bool HasRoomFor(int more) => Pending + more <= limit;

    public GraphQLError Full(ErrorPath? path) =>
        new GraphQLError($"More than {limit} deferred fragments and streams would be pending; ask for fewer at a time.") { Path = path }.WithCode(
            "TOO_MANY_PENDING_PARTS");

    /// <summary>Notes a fragment spread on an object.</summary>
    public DeferredFragment Add(DeferUsage usage, ErrorPath? path)
    {
        DeferredFragment? parent = null;
        for (var outer = usage.Parent; outer is not null && parent is null; outer = outer.Parent) parent = TryFind(outer, path);
        return _fragments[(usage, path)] = new(usage, path, parent);
    }

    /// <summary>The fragment as it was spread on an object or one above it.</summary>
    public DeferredFragment Find(DeferUsage usage, ErrorPath? path) =>
        TryFind(usage, path) ?? throw new InvalidOperationException("A deferred fragment is executed where it was never spread.");

    /// <summary>Forgets a fragment; nothing can be executed for it any more.</summary>
    public void Remove(DeferredFragment fragment) => _fragments.Remove((fragment.Usage, fragment.Path));

    private DeferredFragment? TryFind(DeferUsage usage, ErrorPath? path)
    {
        // Steps are shared by everything below them, so that they are found by reference.
        for (var step = path; ; step = step.Parent)
        {
            if (_fragments.TryGetValue((usage, step), out var fragment)) return fragment;
            if (step is null) return null;
        }
    }
}
