namespace Matching.GraphQL.Types;

/// <summary>An enum type (spec section 3.9).</summary>
public sealed class EnumType(string name, IEnumerable<EnumValue> values) : NamedType(name)
{
    /// <summary>The values in declared order.</summary>
    public MemberList<EnumValue> Values { get; } = new(values);

    /// <summary>The value a CLR value stands for, or null.</summary>
    internal EnumValue? FindByClrValue(object value)
    {
        foreach (var candidate in Values)
        {
            if (candidate.Value.Equals(value)) return candidate;
        }

        return null;
    }
}
