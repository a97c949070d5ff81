namespace Matching.GraphQL.Types;

/// <summary>A union of object types (spec section 3.8). Its members are read once, when the schema is built.</summary>
public sealed class UnionType(string name, Func<IEnumerable<ObjectType>> members) : NamedType(name)
{
    private Func<IEnumerable<ObjectType>>? _declareMembers = members;

    /// <summary>The member types in declared order.</summary>
    public IReadOnlyList<ObjectType> Members { get; private set; } = [];

    internal override void Complete()
    {
        if (_declareMembers is null) return;

        Members = [.. _declareMembers()];
        _declareMembers = null;
    }
}
