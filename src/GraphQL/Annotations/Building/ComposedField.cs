using System.Linq.Expressions;
using Matching.GraphQL.Costs;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>A field being composed.</summary>
internal sealed class ComposedField(string name, GraphQLType type, IReadOnlyList<ParameterBinding> bindings)
{
    public string Name { get; } = name;

    public GraphQLType Type { get; set; } = type;

    public IReadOnlyList<ParameterBinding> Bindings { get; set; } = bindings;

    public List<ArgumentDefinition> Arguments { get; } = [.. bindings.Select(binding => binding.Argument).OfType<ArgumentDefinition>()];

    public bool IsAsync { get; set; }

    /// <summary>How many items its lists have, when a convention knows.</summary>
    public ListSize? ListSize { get; set; }

    /// <summary>Changes a value once it is read; null for no change.</summary>
    public Func<object, object>? AfterRead { get; set; }

    /// <summary>Wraps the resolver, for conventions that work around it; null for none.</summary>
    public Func<AsyncResolver, AsyncResolver>? Wrap { get; private set; }

    public bool NeedsContext => Wrap is not null || IsAsync || Bindings.Any(binding => binding.NeedsContext);

    /// <summary>Reads an argument in the resolver, given its index among the parameters that are arguments.</summary>
    public Func<Expression, Type, int, Expression> ReadArgument { get; set; } = (context, wanted, index) =>
        Expression.Call(context, typeof(ResolverContext).GetMethod(nameof(ResolverContext.ArgumentAt))!.MakeGenericMethod(wanted), Expression.Constant(index));

    /// <summary>Adds a convention around those there are.</summary>
    public void WrapWith(Func<AsyncResolver, AsyncResolver> wrap)
    {
        var inner = Wrap;
        Wrap = inner is null ? wrap : read => wrap(inner(read));
    }
}
