using System.Runtime.InteropServices;
using Matching.GraphQL.Language;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Validation;

/// <summary>The fields of a selection set by response name, inline fragments flattened, and the fragments it spreads.</summary>
internal sealed class FieldMap
{
    private readonly Schema _schema;
    private readonly Dictionary<string, List<FieldUse>> _fields = new(StringComparer.Ordinal);
    private readonly List<string> _fragmentNames = [];

    public FieldMap(Schema schema, NamedType? parentType, SelectionSetNode set)
    {
        _schema = schema;
        Collect(parentType, set);
    }

    /// <summary>In document order.</summary>
    public IReadOnlyDictionary<string, List<FieldUse>> Fields => _fields;

    /// <summary>In document order, each once.</summary>
    public IReadOnlyList<string> FragmentNames => _fragmentNames;

    /// <summary>Fragments it was compared with; the value tells whether only as mutually exclusive.</summary>
    public Dictionary<string, bool> ComparedFragments { get; } = new(StringComparer.Ordinal);

    /// <summary>The response names it shares with another map, kept once they are found.</summary>
    public Dictionary<FieldMap, List<(string Name, List<FieldUse> Fields, List<FieldUse> Others)>> Overlaps { get; } =
        new(ReferenceEqualityComparer.Instance);

    private void Collect(NamedType? parentType, SelectionSetNode set)
    {
        ValidationContext.GuardStack();
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    Add(new FieldUse(field, parentType));
                    break;
                case FragmentSpreadNode spread when !_fragmentNames.Contains(spread.Name):
                    _fragmentNames.Add(spread.Name);
                    break;
                case InlineFragmentNode inline:
                    Collect(inline.TypeCondition is null ? parentType : _schema.FindType(inline.TypeCondition.Name), inline.SelectionSet);
                    break;
            }
        }
    }

    private void Add(FieldUse use)
    {
        ref var uses = ref CollectionsMarshal.GetValueRefOrAddDefault(_fields, use.Node.ResponseName, out _);
        (uses ??= []).Add(use);
    }
}

/// <summary>A field selected on a type.</summary>
/// <param name="node">The selection.</param>
/// <param name="parentType">The type it is selected on; null when unknown.</param>
internal sealed class FieldUse(FieldNode node, NamedType? parentType)
{
    public FieldNode Node { get; } = node;

    public NamedType? ParentType { get; } = parentType;

    /// <summary>Its type; null when unknown, and for <c>__typename</c> and the like, which never conflict by type.</summary>
    public GraphQLType? Type { get; } = (parentType as FieldsType)?.Fields.Find(node.Name)?.Type;

    /// <summary>It has neither arguments nor sub-selections, nor a directive that might stream it.</summary>
    public bool IsSimpleLeaf => Node.Arguments.IsEmpty && Node.Directives.IsEmpty && Node.SelectionSet is null;
}
