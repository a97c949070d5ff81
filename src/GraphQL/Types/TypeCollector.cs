namespace Matching.GraphQL.Types;

/// <summary>Walks from the roots to every type they reach, depth first, completing each on the way.</summary>
internal sealed class TypeCollector
{
    private readonly Dictionary<string, NamedType> _seen = new(StringComparer.Ordinal);
    private readonly List<NamedType> _types = [];
    private readonly HashSet<string> _duplicates = [];

    public IReadOnlyList<NamedType> Types => _types;

    public IReadOnlyCollection<string> DuplicateNames => _duplicates;

    public void Add(GraphQLType? type)
    {
        // A stack of our own: a schema may nest deeper than a thread's stack.
        var pending = new Stack<GraphQLType>();
        if (type is not null) pending.Push(type);
        while (pending.TryPop(out var next))
        {
            if (Register(next.Named)) continue;
            foreach (var reached in References(next.Named).Reverse()) pending.Push(reached);
        }
    }

    /// <summary>True when the type needs no further visit.</summary>
    private bool Register(NamedType type)
    {
        if (!_seen.TryAdd(type.Name, type))
        {
            if (_seen[type.Name] != type) _duplicates.Add(type.Name);
            return true;
        }

        type.Complete();
        _types.Add(type);
        return false;
    }

    private static IEnumerable<GraphQLType> References(NamedType type) => type switch
    {
        FieldsType fields => fields.Interfaces.Concat(fields.Fields.SelectMany(field => field.Arguments.Select(argument => argument.Type).Append(field.Type))),
        UnionType union => union.Members,
        InputObjectType input => input.Fields.Select(field => field.Type),
        _ => [],
    };
}
