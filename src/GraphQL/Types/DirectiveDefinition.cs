using Matching.GraphQL.Execution;

namespace Matching.GraphQL.Types;

/// <summary>A directive the schema declares (spec section 3.13).</summary>
public sealed class DirectiveDefinition(string name, IEnumerable<DirectiveLocation> locations)
{
    private readonly MemberList<ArgumentDefinition> _arguments = MemberList<ArgumentDefinition>.Empty;

    /// <summary>The name, without <c>@</c>.</summary>
    public string Name { get; } = name;

    /// <summary>Markdown for people who read the schema; null for none.</summary>
    public string? Description { get; init; }

    /// <summary>Where it may stand, in declared order.</summary>
    public IReadOnlyList<DirectiveLocation> Locations { get; } = [.. locations];

    /// <summary>The arguments in declared order.</summary>
    public IReadOnlyList<ArgumentDefinition> Arguments
    {
        get => _arguments;
        init => _arguments = new(value);
    }

    /// <summary>May stand several times at one location.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>What it does around fields in documents; null for directives that only say something.</summary>
    internal FieldDirective? Execution { get; init; }

    /// <summary>The argument of that name, or null.</summary>
    public ArgumentDefinition? FindArgument(string name) => _arguments.Find(name);

    /// <inheritdoc/>
    public override string ToString() => $"@{Name}";
}
