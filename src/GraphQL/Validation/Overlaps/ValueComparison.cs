using System.Collections.Immutable;
using Matching.GraphQL.Language;

namespace Matching.GraphQL.Validation;

/// <summary>Whether two values in a document are written the same, the order of object fields aside.</summary>
internal static class ValueComparison
{
    public static bool AreSame(ValueNode one, ValueNode other) => (one, other) switch
    {
        (VariableNode first, VariableNode second) => first.Name == second.Name,
        (IntValueNode first, IntValueNode second) => first.Value == second.Value,
        (FloatValueNode first, FloatValueNode second) => first.Value == second.Value,
        (StringValueNode first, StringValueNode second) => first.IsBlock == second.IsBlock && first.Value == second.Value,
        (BooleanValueNode first, BooleanValueNode second) => first.Value == second.Value,
        (NullValueNode, NullValueNode) => true,
        (EnumValueNode first, EnumValueNode second) => first.Value == second.Value,
        (ListValueNode first, ListValueNode second) => AreSame(first.Values, second.Values),
        (ObjectValueNode first, ObjectValueNode second) => first.Fields.Length == second.Fields.Length && AreSame(first.Fields, second.Fields),
        _ => false,
    };

    private static bool AreSame(ImmutableArray<ValueNode> some, ImmutableArray<ValueNode> others)
    {
        if (some.Length != others.Length) return false;

        for (var i = 0; i < some.Length; i++)
        {
            if (!AreSame(some[i], others[i])) return false;
        }

        return true;
    }

    private static bool AreSame(ImmutableArray<ObjectFieldNode> some, ImmutableArray<ObjectFieldNode> others) =>
        Sorted(some).Zip(Sorted(others)).All(pair => pair.First.Name == pair.Second.Name && AreSame(pair.First.Value, pair.Second.Value));

    private static IEnumerable<ObjectFieldNode> Sorted(ImmutableArray<ObjectFieldNode> fields) =>
        fields.OrderBy(field => field.Name, StringComparer.Ordinal);
}
