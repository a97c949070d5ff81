using System.Reflection;
using Matching.GraphQL.Execution;

namespace Matching.GraphQL.Annotations;

/// <summary>What an <see cref="ObjectType{T}"/> says of one field.</summary>
public sealed class ObjectFieldDescriptor
{
    private readonly List<FieldMiddleware> _middleware = [];
    private readonly List<AuthorizationRule> _rules = [];
    private readonly List<(string Name, Type Type, string? Description)> _arguments = [];

    internal ObjectFieldDescriptor(PropertyInfo? property, string? name) => (Property, FieldName) = (property, name);

    internal PropertyInfo? Property { get; }

    internal string? FieldName { get; private set; }

    internal string? FieldDescription { get; private set; }

    internal string? DeprecationReason { get; private set; }

    internal bool IsNonNull { get; private set; }

    internal Type? ValueType { get; private set; }

    internal AsyncResolver? Resolver { get; private set; }

    internal IReadOnlyList<FieldMiddleware> Middleware => _middleware;

    internal IReadOnlyList<AuthorizationRule> Rules => _rules;

    internal IReadOnlyList<(string Name, Type Type, string? Description)> Arguments => _arguments;

    /// <summary>The field's name in the schema.</summary>
    public ObjectFieldDescriptor Name(string name)
    {
        FieldName = name;
        return this;
    }

    /// <summary>The field's description, Markdown.</summary>
    public ObjectFieldDescriptor Description(string description)
    {
        FieldDescription = description;
        return this;
    }

    /// <summary>Marks the field as deprecated: why, and what to use instead.</summary>
    public ObjectFieldDescriptor Deprecated(string reason)
    {
        DeprecationReason = reason;
        return this;
    }

    /// <summary>The value is never null.</summary>
    public ObjectFieldDescriptor NonNull()
    {
        IsNonNull = true;
        return this;
    }

    /// <summary>Only for signed-in users, of a policy or of one of some roles where these are given.</summary>
    public ObjectFieldDescriptor Authorize(string? policy = null, params string[] roles)
    {
        _rules.Add(new(policy, roles));
        return this;
    }

    /// <summary>Adds an argument, read with <see cref="IResolverContext.ArgumentValue{T}"/>; nullable when its type is.</summary>
    /// <typeparam name="TArgument">Its CLR type; a class counts as nullable.</typeparam>
    public ObjectFieldDescriptor Argument<TArgument>(string name, string? description = null)
    {
        _arguments.Add((name, typeof(TArgument), description));
        return this;
    }

    /// <summary>Works around the field; the first added is the outermost.</summary>
    public ObjectFieldDescriptor Use(FieldMiddleware middleware)
    {
        _middleware.Add(middleware);
        return this;
    }

    /// <summary>How the field gets its value; nullable when the type is, and a class counts as nullable unless <see cref="NonNull"/> says otherwise.</summary>
    public ObjectFieldDescriptor Resolve<TValue>(Func<IResolverContext, TValue> resolve)
    {
        (ValueType, Resolver) = (typeof(TValue), (_, context) => new(resolve(context)));
        return this;
    }

    /// <summary>How the field gets its value, perhaps later.</summary>
    public ObjectFieldDescriptor Resolve<TValue>(Func<IResolverContext, Task<TValue>> resolve)
    {
        (ValueType, Resolver) = (typeof(TValue), async (_, context) => await resolve(context));
        return this;
    }
}
