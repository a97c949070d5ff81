using Matching.GraphQL.Execution.Planning;

namespace Matching.GraphQL.Types;

/// <summary>An enum type (spec section 3.9).</summary>
public sealed class EnumType(string name, IEnumerable<EnumValue> values) : NamedType(name)
{
    /// <summary>The values in declared order.</summary>
    public MemberList<EnumValue> Values { get; } = new(values);

    /// <summary>Writes values of this enum.</summary>
    internal EnumWriter Writer => field ??= new(this);
}
