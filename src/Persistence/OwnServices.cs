using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Persistence;

/// <summary>Registers types by their only constructor. Stores keep theirs to this project, so that nobody makes one past the registration.</summary>
internal static class OwnServices
{
    /// <summary>One for the application's life, made of what its only constructor asks for.</summary>
    public static IServiceCollection AddOwn<T>(this IServiceCollection services)
        where T : class => services.AddSingleton(Make<T>);

    /// <summary>One for the application's life, made of one other service.</summary>
    public static void AddFrom<T1, T>(this IServiceCollection services, Func<T1, T> make)
        where T1 : notnull
        where T : class => services.AddSingleton(provider => make(provider.GetRequiredService<T1>()));

    /// <summary>One for the application's life, made of two other services.</summary>
    public static void AddFrom<T1, T2, T>(this IServiceCollection services, Func<T1, T2, T> make)
        where T1 : notnull
        where T2 : notnull
        where T : class => services.AddSingleton(provider => make(provider.GetRequiredService<T1>(), provider.GetRequiredService<T2>()));

    private static T Make<T>(IServiceProvider provider)
    {
        var constructor = typeof(T).GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Single(one => !IsCopying<T>(one));
        object?[] needs = [.. constructor.GetParameters().Select(need => provider.GetRequiredService(need.ParameterType))];
        return (T)constructor.Invoke(BindingFlags.DoNotWrapExceptions, binder: null, needs, culture: null);
    }

    // A record's.
    private static bool IsCopying<T>(ConstructorInfo constructor) => constructor.GetParameters() is [var only] && only.ParameterType == typeof(T);
}
