using Matching.GraphQL.Language;

namespace Matching.GraphQL.Validation;

/// <summary>The fragments of a document by name, and who spreads whom.</summary>
internal sealed class FragmentIndex
{
    private readonly Dictionary<string, FragmentDefinitionNode> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<SelectionSetNode, List<FragmentSpreadNode>> _spreads = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, IReadOnlyList<FragmentDefinitionNode>> _reached = new(StringComparer.Ordinal);
    private readonly WorkBudget _work;

    /// <summary>Indexes a document; of two namesakes the last counts, as in graphql-js.</summary>
    public FragmentIndex(DocumentNode document, WorkBudget work)
    {
        _work = work;
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment) _byName[fragment.Name] = fragment;
        }
    }

    public bool IsEmpty => _byName.Count == 0;

    public FragmentDefinitionNode? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The spreads in a selection set at any depth, not following them.</summary>
    public IReadOnlyList<FragmentSpreadNode> SpreadsIn(SelectionSetNode root)
    {
        if (_spreads.TryGetValue(root, out var known)) return known;

        List<FragmentSpreadNode> spreads = [];
        var pending = new Stack<SelectionSetNode>([root]);
        while (pending.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                if (selection is FragmentSpreadNode spread) spreads.Add(spread);
                else if (SubSelections(selection) is { } nested) pending.Push(nested);
            }
        }

        return _spreads[root] = spreads;
    }

    /// <summary>The fragments that operations reach, directly or through others, each once; the same list for the same spreads.</summary>
    /// <exception cref="ValidationAbortedException">Following them costs too much.</exception>
    public IReadOnlyList<FragmentDefinitionNode> ReachedFrom(IReadOnlyList<OperationDefinitionNode> operations)
    {
        if (IsEmpty) return [];

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Queue<string>();
        foreach (var operation in operations) Enqueue(operation.SelectionSet, seen, pending);
        var key = string.Join(' ', seen.Order(StringComparer.Ordinal));
        if (_reached.TryGetValue(key, out var known)) return known;

        _work.Spend(seen.Count);
        return _reached[key] = Follow(seen, pending);
    }

    private List<FragmentDefinitionNode> Follow(HashSet<string> seen, Queue<string> pending)
    {
        List<FragmentDefinitionNode> reached = [];
        while (pending.TryDequeue(out var name))
        {
            if (Find(name) is not { } fragment) continue;

            reached.Add(fragment);
            _work.Spend(Enqueue(fragment.SelectionSet, seen, pending));
        }

        return reached;
    }

    /// <returns>How many spreads were met.</returns>
    private int Enqueue(SelectionSetNode set, HashSet<string> seen, Queue<string> pending)
    {
        var spreads = SpreadsIn(set);
        foreach (var spread in spreads)
        {
            if (seen.Add(spread.Name)) pending.Enqueue(spread.Name);
        }

        return spreads.Count;
    }

    private static SelectionSetNode? SubSelections(SelectionNode selection) => selection switch
    {
        FieldNode field => field.SelectionSet,
        InlineFragmentNode inline => inline.SelectionSet,
        _ => null,
    };
}
