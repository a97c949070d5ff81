using System.Reflection;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>Collects everything wrong with a schema, so that all of it is told at once.</summary>
internal sealed class SchemaFaults
{
    private readonly List<string> _faults = [];

    public IReadOnlyList<string> All => _faults;

    /// <summary>Adds a fault at a member, with what to change.</summary>
    public void Add(MemberInfo member, string fault)
    {
        var owner = member.DeclaringType is { } type ? $"{type.FullName}." : "";
        Add($"{owner}{member.Name}: {fault}");
    }

    public void Add(string fault)
    {
        if (!_faults.Contains(fault)) _faults.Add(fault);
    }
}
