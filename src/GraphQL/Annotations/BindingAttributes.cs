namespace Matching.GraphQL.Annotations;

/// <summary>The object the field is read from.</summary>
/// <param name="requires">The properties the method reads of it, so that <c>[UseProjection]</c> above reads no others; none for all.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParentAttribute(params string[] requires) : Attribute
{
    /// <summary>The properties the method reads; empty for all.</summary>
    public IReadOnlyList<string> Requires { get; } = requires;
}

/// <summary>A service of the request's scope; without it, a parameter whose type is a registered service is one too.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ServiceAttribute : Attribute;

/// <summary>An argument, even though its type is a registered service.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ArgumentAttribute : Attribute;

/// <summary>A value the transport or an interceptor put beside the request.</summary>
/// <param name="key">The key; the parameter's name when null.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class GlobalStateAttribute(string? key = null) : Attribute
{
    /// <summary>The key; the parameter's name when null.</summary>
    public string? Key { get; } = key;
}

/// <summary>A value a resolver above this field put there for everything below it.</summary>
/// <param name="key">The key; the parameter's name when null.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ScopedStateAttribute(string? key = null) : Attribute
{
    /// <summary>The key; the parameter's name when null.</summary>
    public string? Key { get; } = key;
}

/// <summary>A value kept for this field alone.</summary>
/// <param name="key">The key; the parameter's name when null.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class LocalStateAttribute(string? key = null) : Attribute
{
    /// <summary>The key; the parameter's name when null.</summary>
    public string? Key { get; } = key;
}

/// <summary>True when the request selects the named sub-field below this field.</summary>
/// <param name="fieldName">The field's name in the schema.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class IsSelectedAttribute(string fieldName) : Attribute
{
    /// <summary>The field's name in the schema.</summary>
    public string FieldName { get; } = fieldName;
}
