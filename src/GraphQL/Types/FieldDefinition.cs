using Matching.GraphQL.Costs;
using Matching.GraphQL.Execution;

namespace Matching.GraphQL.Types;

/// <summary>A field of an object or interface (spec section 3.6.1).</summary>
public sealed class FieldDefinition(string name, GraphQLType type) : INamedMember
{
    private readonly MemberList<ArgumentDefinition> _arguments = MemberList<ArgumentDefinition>.Empty;

    /// <inheritdoc/>
    public string Name { get; } = name;

    /// <summary>An output type.</summary>
    public GraphQLType Type { get; } = type;

    /// <inheritdoc/>
    public string? Description { get; init; }

    /// <inheritdoc/>
    public string? DeprecationReason { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<AppliedDirective> Directives { get; init; } = [];

    /// <summary>The arguments in declared order.</summary>
    public IReadOnlyList<ArgumentDefinition> Arguments
    {
        get => _arguments;
        init => _arguments = new(value);
    }

    /// <summary>What one call of the field costs (<c>@cost</c>); null for the default: 1 when it returns objects, else 0.</summary>
    public double? Cost { get; init; }

    /// <summary>The name of the factor by which <see cref="Cost"/> is multiplied when an operation is priced; null for none.</summary>
    public string? CostScale { get; init; }

    /// <summary>How many items its list has (<c>@listSize</c>); null when unknown.</summary>
    public ListSize? ListSize { get; init; }

    /// <summary>How the field gets its value; null in a schema that is only described, where every field is null.</summary>
    internal FieldResolver? Resolver { get; init; }

    /// <summary>Where a subscription's events come from, for each of which the field is then read; null for other fields.</summary>
    internal SubscribeResolver? Subscribe { get; init; }

    /// <summary>The C# member the field is made from, for messages; null for others.</summary>
    internal System.Reflection.MemberInfo? Origin { get; init; }

    /// <summary>The argument of that name, or null.</summary>
    public ArgumentDefinition? FindArgument(string name) => _arguments.Find(name);
}
