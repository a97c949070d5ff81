using System.Text;

namespace Matching.GraphQL.Tests.Execution.Incremental;

/// <summary>A random operation on the reading room with fragments deferred and lists streamed anywhere.</summary>
internal sealed class RandomDocument(int seed)
{
    private const int Deepest = 5;

    private readonly Random _random = new(seed);
    private readonly List<string> _fragments = [];
    private int _aliases;

    public string Write()
    {
        var operation = $"{{ readingRoom {Set("ReadingRoom", 0)} {Maybe(0.5, () => $"... @defer {{ readingRoom {Set("ReadingRoom", 1)} }}")} }}";
        return string.Join('\n', [operation, .. _fragments]);
    }

    private string Set(string type, int depth)
    {
        var set = new StringBuilder("{ __typename ");
        for (var count = _random.Next(1, 5); count > 0; count--) set.Append(Selection(type, depth)).Append(' ');
        return set.Append('}').ToString();
    }

    private string Selection(string type, int depth)
    {
        if (depth < Deepest && _random.NextDouble() < 0.45) return Fragment(type, depth);

        return (type, _random.Next(5)) switch
        {
            ("ReadingRoom", 0) => Composite("desk", "Book", depth),
            ("ReadingRoom", 1) => List("table", depth),
            ("ReadingRoom", _) => Pick("name", "librarian", "lamp"),
            ("Book", < 3) => Composite("author", "Author", depth),
            ("Book", _) => Pick("title", "heading", "pages"),
            _ => Pick("name", "born", "id"),
        };
    }

    private string Fragment(string type, int depth)
    {
        var defer = Pick("@defer", "@defer", "@defer(if: true)", "@defer(if: false)", "");
        if (_random.Next(3) > 0) return $"... on {type} {defer} {Set(type, depth + 1)}";

        var name = $"F{_fragments.Count}";
        _fragments.Add("");
        var index = _fragments.Count - 1;
        _fragments[index] = $"fragment {name} on {type} {Set(type, depth + 1)}";
        return $"...{name} {defer} {Maybe(0.3, () => $"...{name} {Pick("@defer", "")}")}";
    }

    private string Composite(string field, string type, int depth) => depth < Deepest ? $"{field} {Set(type, depth + 1)}" : "__typename";

    private string List(string field, int depth) => depth >= Deepest ? "__typename"
        : _random.Next(2) == 0 ? $"{field} {Set("Book", depth + 1)}"
        : $"s{_aliases++}: {field} @stream(initialCount: {_random.Next(0, 5)}) {Set("Book", depth + 1)}";

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];

    private string Maybe(double chance, Func<string> make) => _random.NextDouble() < chance ? make() : "";
}
