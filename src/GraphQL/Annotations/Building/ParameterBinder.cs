using System.Linq.Expressions;
using System.Reflection;
using System.Security.Claims;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Execution.Batching;
using Matching.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>Decides what a resolver's parameter is: in this order, what an attribute says, what its type says, a registered service, an argument.</summary>
internal sealed class ParameterBinder(TypeRegistry registry, Type owner, MemberInfo member)
{
    public ParameterBinding Bind(ParameterInfo parameter) =>
        ByAttribute(parameter) ?? ByType(parameter) ?? Argument(parameter);

    private ParameterBinding? ByAttribute(ParameterInfo parameter)
    {
        foreach (var attribute in parameter.GetCustomAttributes(true))
        {
            switch (attribute)
            {
                case ParentAttribute: return BatchConvention.AppliesTo(member)
                    ? BatchConvention.Parents(registry, member, owner, parameter)
                    : Parent(parameter);
                case EventMessageAttribute: return EventMessage(parameter);
                case ServiceAttribute: return Service(parameter);
                case ArgumentAttribute: return Argument(parameter);
                case GlobalStateAttribute state: return State(parameter, nameof(ResolverContext.GetGlobalState), state.Key);
                case ScopedStateAttribute state: return State(parameter, nameof(ResolverContext.GetScopedState), state.Key);
                case LocalStateAttribute state: return State(parameter, nameof(ResolverContext.GetLocalState), state.Key);
                case IsSelectedAttribute selected:
                    return new(
                        parameter.ParameterType,
                        (context, _) => Expression.Call(context, nameof(ResolverContext.IsSelected), null, Expression.Constant(selected.FieldName)));
            }
        }

        return null;
    }

    private ParameterBinding? ByType(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (type == typeof(CancellationToken)) return FromContext(type, nameof(ResolverContext.RequestAborted));
        if (type == typeof(ClaimsPrincipal)) return FromContext(type, nameof(ResolverContext.User));
        if (type == typeof(IServiceProvider)) return FromContext(type, nameof(ResolverContext.Services));
        if (type == typeof(IResolverContext)) return new(type, (context, _) => context) { NeedsPath = true };
        if (type == typeof(Types.Schema)) return FromContext(type, nameof(ResolverContext.Schema));
        if (type == typeof(PagingArguments)) return State(parameter, nameof(ResolverContext.GetLocalState), PagingConvention.ArgumentsKey);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IDataLoader<,>)) return Loader(parameter);
        if (QueryConvention.IsContext(type))
            return new(
                type, (context, _) => Expression.Call(typeof(QueryConvention), nameof(QueryConvention.ContextOf), [type.GetGenericArguments()[0]], context));
        if (type == owner && !BatchConvention.AppliesTo(member) && !owner.IsDefined(typeof(InputTypeAttribute)) && !IsRoot()) return Parent(parameter);
        return registry.IsService(type) ? Service(parameter) : null;
    }

    /// <summary>The loader of that key and value; of several, the one the parameter is named after.</summary>
    private ParameterBinding Loader(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        var fitting = registry.Sources.DataLoaders.Select(known => known.Loader).OfType<DataLoaderMethod>().Where(loader => loader.Service == type).ToList();
        var named = fitting.Find(loader => string.Equals(loader.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));
        if ((named ?? (fitting is [var only] ? only : null)) is not { } found)
        {
            if (fitting.Count == 0 && registry.IsService(type)) return Service(parameter);

            var keyAndValue = string.Join(", ", type.GetGenericArguments().Select(argument => argument.Name));
            registry.Faults.Add(
                member,
                fitting.Count == 0
                    ? $"there is no data loader for the parameter {parameter.Name} (IDataLoader<{keyAndValue}>); "
                        + "mark a static method of an annotated class [DataLoader]."
                    : $"several data loaders fit the parameter {parameter.Name} (IDataLoader<{keyAndValue}>); "
                        + $"name it {string.Join(" or ", fitting.Select(loader => Naming.CamelCase(loader.Name)))}.");
            return Service(parameter);
        }

        return new(type, (context, _) => Expression.Call(
            typeof(ServiceProviderKeyedServiceExtensions), nameof(ServiceProviderKeyedServiceExtensions.GetRequiredKeyedService), [type],
            Expression.Property(context, nameof(ResolverContext.Services)), Expression.Constant(found.Name, typeof(object))));
    }

    private bool IsRoot() =>
        owner.IsDefined(typeof(QueryTypeAttribute)) || owner.IsDefined(typeof(MutationTypeAttribute)) || owner.IsDefined(typeof(SubscriptionTypeAttribute));

    private ParameterBinding Parent(ParameterInfo parameter)
    {
        if (!owner.IsAssignableTo(parameter.ParameterType) && !parameter.ParameterType.IsAssignableTo(owner))
        {
            registry.Faults.Add(member, $"the [Parent] parameter {parameter.Name} is a {parameter.ParameterType.Name}, but the field belongs to {owner.Name}.");
        }

        CheckWhatIsRead(parameter);

        return new(parameter.ParameterType, (_, source) => Expression.Convert(source, parameter.ParameterType)) { NeedsContext = false };
    }

    private ParameterBinding EventMessage(ParameterInfo parameter)
    {
        if (!member.IsDefined(typeof(SubscribeAttribute)))
        {
            registry.Faults.Add(
                member,
                $"the parameter {parameter.Name} is marked [EventMessage], but only a [Subscribe] method is called for events; "
                + "mark the method [Subscribe] or remove the mark.");
        }

        CheckWhatIsRead(parameter);

        return new(parameter.ParameterType, (_, source) => Expression.Convert(source, parameter.ParameterType)) { NeedsContext = false };
    }

    private void CheckWhatIsRead(ParameterInfo parent)
    {
        var read = parent.GetCustomAttribute<ParentAttribute>()?.Requires ?? [];
        foreach (var missing in read.Where(name => parent.ParameterType.GetProperty(name) is null))
        {
            registry.Faults.Add(member, $"[Parent(\"{missing}\")] names no property of {parent.ParameterType.Name}; name one the method reads.");
        }
    }

    private static ParameterBinding Service(ParameterInfo parameter)
    {
        var optional = parameter.HasDefaultValue || new NullabilityInfoContext().Create(parameter).ReadState == NullabilityState.Nullable;
        var method = optional ? nameof(ServiceProviderServiceExtensions.GetService) : nameof(ServiceProviderServiceExtensions.GetRequiredService);
        return new(parameter.ParameterType, (context, _) =>
            Expression.Call(
                typeof(ServiceProviderServiceExtensions), method, [parameter.ParameterType], Expression.Property(context, nameof(ResolverContext.Services))));
    }

    private static ParameterBinding State(ParameterInfo parameter, string getter, string? key) =>
        new(parameter.ParameterType, (context, _) => Expression.Call(context, getter, [parameter.ParameterType], Expression.Constant(key ?? parameter.Name)));

    private static ParameterBinding FromContext(Type type, string property) => new(type, (context, _) => Expression.Property(context, property));

    private ParameterBinding Argument(ParameterInfo parameter) => new(parameter.ParameterType, null) { Argument = registry.Inputs.Argument(parameter) };
}

/// <summary>Where a resolver's parameter gets its value.</summary>
/// <param name="Type">The parameter's type.</param>
/// <param name="Read">Reads it from the context and the source; null for an argument, which the field reads.</param>
internal sealed record ParameterBinding(Type Type, Func<Expression, Expression, Expression>? Read)
{
    /// <summary>The argument, when the parameter is one.</summary>
    public ArgumentDefinition? Argument { get; init; }

    public bool NeedsContext { get; init; } = true;

    public bool NeedsPath { get; init; }
}
