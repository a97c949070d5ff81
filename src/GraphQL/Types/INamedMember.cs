namespace Matching.GraphQL.Types;

/// <summary>A part of a type that has a name: a field, an argument, an input field, an enum value.</summary>
public interface INamedMember
{
    /// <summary>The name, unique within its owner.</summary>
    string Name { get; }

    /// <summary>Markdown for people who read the schema; null for none.</summary>
    string? Description { get; }

    /// <summary>Why and what to use instead; null when not deprecated.</summary>
    string? DeprecationReason { get; }

    /// <summary>The application's own directives on it, as the schema is printed with.</summary>
    IReadOnlyList<AppliedDirective> Directives { get; }
}
