using System.Linq.Expressions;
using System.Reflection;
using Matching.GraphQL.Execution.Batching;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>A method marked <c>[DataLoader]</c>, understood.</summary>
internal sealed record DataLoaderMethod(MethodInfo Method, string Name, Type Key, Type Value, bool IsGrouped)
{
    private static readonly MethodInfo MakeOneMethod = typeof(DataLoaderMethod).GetMethod(nameof(MakeOne), BindingFlags.Static | BindingFlags.NonPublic)!;
    private static readonly MethodInfo MakeManyMethod = typeof(DataLoaderMethod).GetMethod(nameof(MakeMany), BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <summary>What resolvers ask for: a grouped loader's value is a list.</summary>
    public Type Service { get; } = typeof(IDataLoader<,>).MakeGenericType(Key, IsGrouped ? typeof(IReadOnlyList<>).MakeGenericType(Value) : Value);

    /// <summary>The methods a class declares; those that are no loaders have no key and value.</summary>
    public static IEnumerable<(MethodInfo Method, DataLoaderMethod? Loader)> In(Type type) => type
        .GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(method => method.IsDefined(typeof(DataLoaderAttribute), false)).Select(method => (method, Read(method)));

    /// <summary>Makes the loader for a request's services.</summary>
    public Func<IServiceProvider, object> Factory()
    {
        var make = (IsGrouped ? MakeManyMethod : MakeOneMethod)
            .MakeGenericMethod(Key, Value, Method.ReturnType.GetGenericArguments()[0])
            .CreateDelegate<Func<Delegate, Func<IServiceProvider, object>>>();
        var compiled = new Lazy<Func<IServiceProvider, object>>(() => make(Compile()));
        return services => compiled.Value(services);
    }

    private static DataLoaderMethod? Read(MethodInfo method)
    {
        var name = method.GetCustomAttribute<DataLoaderAttribute>()!.Name ?? Naming.PascalCase(Naming.Field(method));
        if (!method.IsStatic || method.IsGenericMethodDefinition || method.GetParameters() is not [var keys, ..]) return null;
        if (TypeShape.ItemTypeOf(keys.ParameterType) is not { } key || !keys.ParameterType.IsAssignableFrom(key.MakeArrayType())) return null;
        if (!method.ReturnType.IsGenericType || method.ReturnType.GetGenericTypeDefinition() != typeof(Task<>)) return null;

        var answers = method.ReturnType.GetGenericArguments()[0];
        var keyed = answers.GetInterfaces().Append(answers)
            .Where(type => type.IsGenericType && type.GetGenericArguments() is [var first, _] && first == key);
        foreach (var type in keyed)
        {
            if (type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
                return new(method, name, key, type.GetGenericArguments()[1], IsGrouped: false);
            if (type.GetGenericTypeDefinition() == typeof(ILookup<,>)) return new(method, name, key, type.GetGenericArguments()[1], IsGrouped: true);
        }

        return null;
    }

    private Delegate Compile()
    {
        var keys = Expression.Parameter(typeof(IReadOnlyList<>).MakeGenericType(Key));
        var services = Expression.Parameter(typeof(IServiceProvider));
        var cancellation = Expression.Parameter(typeof(CancellationToken));
        var rest = Method.GetParameters().Skip(1).Select(parameter => parameter.ParameterType == typeof(CancellationToken)
            ? (Expression)cancellation
            : Expression.Call(
                typeof(ServiceProviderServiceExtensions), nameof(ServiceProviderServiceExtensions.GetRequiredService), [parameter.ParameterType], services));
        var wanted = Method.GetParameters()[0].ParameterType;
        Expression given = wanted.IsAssignableFrom(keys.Type) ? keys : Expression.Call(typeof(Enumerable), nameof(Enumerable.ToArray), [Key], keys);
        return Expression.Lambda(Expression.Call(Method, [given, .. rest]), keys, services, cancellation).Compile();
    }

    private static Func<IServiceProvider, object> MakeOne<TKey, TValue, TAnswer>(Delegate compiled)
        where TKey : notnull
        where TAnswer : IReadOnlyDictionary<TKey, TValue>
    {
        var load = (Func<IReadOnlyList<TKey>, IServiceProvider, CancellationToken, Task<TAnswer>>)compiled;
        return services =>
            new MethodDataLoader<TKey, TValue>(
                services.GetRequiredService<IBatchScheduler>(), services, async (keys, scope, cancel) => await load(keys, scope, cancel));
    }

    private static Func<IServiceProvider, object> MakeMany<TKey, TValue, TAnswer>(Delegate compiled) where TKey : notnull where TAnswer : ILookup<TKey, TValue>
    {
        var load = (Func<IReadOnlyList<TKey>, IServiceProvider, CancellationToken, Task<TAnswer>>)compiled;
        return services =>
            new MethodGroupedDataLoader<TKey, TValue>(
                services.GetRequiredService<IBatchScheduler>(), services, async (keys, scope, cancel) => await load(keys, scope, cancel));
    }
}
