namespace Matching.GraphQL.Types;

/// <summary>One value of an enum.</summary>
/// <param name="name">Its name in documents and responses.</param>
/// <param name="value">Its CLR value; the name itself when there is no CLR enum.</param>
public sealed class EnumValue(string name, object? value = null) : INamedMember
{
    /// <inheritdoc/>
    public string Name { get; } = name;

    /// <summary>The CLR value resolvers see.</summary>
    public object Value { get; } = value ?? name;

    /// <inheritdoc/>
    public string? Description { get; init; }

    /// <inheritdoc/>
    public string? DeprecationReason { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<AppliedDirective> Directives { get; init; } = [];
}
