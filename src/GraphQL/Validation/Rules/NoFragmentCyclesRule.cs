using Matching.GraphQL.Language;

namespace Matching.GraphQL.Validation;

/// <summary>No fragment contains itself, directly or through others (specification section 5.5.2.2).</summary>
/// <remarks>A depth-first search that enters each fragment once; its stack is a list, so a chain of any length is safe.</remarks>
internal sealed class NoFragmentCyclesRule(ValidationContext context) : ValidationRule
{
    /// <summary>How many fragments of a circle are named: a hundred errors of thousands of names each would be an answer far larger than its request.</summary>
    private const int LongestReport = 100;

    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);

    /// <summary>The fragments being entered, each with where its spread stands in <see cref="_path"/>.</summary>
    private readonly Dictionary<string, int> _entered = new(StringComparer.Ordinal);

    /// <summary>The spreads that lead from the first fragment to the current one.</summary>
    private readonly List<FragmentSpreadNode> _path = [];

    private readonly Stack<Step> _steps = new();

    public override void EnterFragmentDefinition(FragmentDefinitionNode fragment)
    {
        TryEnter(fragment);
        while (_steps.TryPeek(out var step))
        {
            if (step.HasReturned) _path.RemoveAt(_path.Count - 1);
            if (step.Next() is { } spread) Follow(step, spread);
            else Leave();
        }
    }

    private void Follow(Step step, FragmentSpreadNode spread)
    {
        _path.Add(spread);
        step.HasReturned = true;
        if (_entered.TryGetValue(spread.Name, out var start)) Report(spread.Name, start);
        else if (context.Fragments.Find(spread.Name) is { } fragment) TryEnter(fragment);
    }

    private void TryEnter(FragmentDefinitionNode fragment)
    {
        if (!_visited.Add(fragment.Name)) return;

        _entered[fragment.Name] = _path.Count;
        _steps.Push(new Step(fragment.Name, context.Fragments.SpreadsIn(fragment.SelectionSet)));
    }

    private void Leave() => _entered.Remove(_steps.Pop().Fragment);

    private void Report(string name, int start)
    {
        var cycle = _path[start..];
        var via = string.Join(", ", cycle.SkipLast(1).Take(LongestReport).Select(spread => $"\"{spread.Name}\""));
        var more = cycle.Count - 1 > LongestReport ? ", ..." : ".";
        context.Report(
            $"Cannot spread fragment \"{name}\" within itself{(via.Length == 0 ? "." : $" via {via}{more}")}",
            [.. cycle.Take(LongestReport).Select(spread => spread.Location)]);
    }

    /// <summary>A fragment whose spreads are being followed.</summary>
    private sealed class Step(string fragment, IReadOnlyList<FragmentSpreadNode> spreads)
    {
        private int _next;

        public string Fragment { get; } = fragment;

        /// <summary>A spread of this fragment ends the path and must be taken off it.</summary>
        public bool HasReturned { get; set; }

        public FragmentSpreadNode? Next()
        {
            HasReturned = false;
            return _next < spreads.Count ? spreads[_next++] : null;
        }
    }
}
