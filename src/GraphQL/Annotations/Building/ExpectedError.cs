using System.Reflection;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>An outcome of a mutation that is expected, and how exceptions become one.</summary>
/// <param name="Type">The exception, or the class that stands for it in the schema.</param>
/// <param name="Sources">Make the error of an exception, each of those of one type.</param>
internal sealed record ExpectedError(Type Type, IReadOnlyList<(Type Exception, Func<Exception, object> Make)> Sources)
{
    private const string Factory = "CreateErrorFrom";

    public static ExpectedError Of(Type type) =>
        type.IsAssignableTo(typeof(Exception)) ? new(type, [(type, failure => failure)]) : new(type, [.. FromConstructors(type), .. FromMethods(type)]);

    /// <summary>The errors an exception stands for, several for an <see cref="AggregateException"/>; null when it, or one of them, is not expected.</summary>
    public static IReadOnlyList<object>? Explain(Exception failure, IReadOnlyList<ExpectedError> errors)
    {
        if (errors.Select(error => error.From(failure)).FirstOrDefault(error => error is not null) is { } explained) return [explained];
        if (failure is not AggregateException { InnerExceptions.Count: > 0 } several) return null;

        var parts = several.InnerExceptions.Select(inner => errors.Select(error => error.From(inner)).FirstOrDefault(error => error is not null)).ToList();
        return parts.Contains(null) ? null : [.. parts.Select(part => part!)];
    }

    private object? From(Exception failure) =>
        Sources.Where(source => source.Exception.IsInstanceOfType(failure)).Select(source => source.Make(failure)).FirstOrDefault();

    private static IEnumerable<(Type, Func<Exception, object>)> FromConstructors(Type type) =>
        from constructor in type.GetConstructors()
        where constructor.GetParameters() is [var only] && only.ParameterType.IsAssignableTo(typeof(Exception))
        select (constructor.GetParameters()[0].ParameterType, (Func<Exception, object>)(failure => constructor.Invoke([failure])));

    private static IEnumerable<(Type, Func<Exception, object>)> FromMethods(Type type) =>
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static)
        where method.Name == Factory
            && method.ReturnType.IsAssignableTo(type)
            && method.GetParameters() is [var only]
            && only.ParameterType.IsAssignableTo(typeof(Exception))
        select (method.GetParameters()[0].ParameterType, (Func<Exception, object>)(failure => method.Invoke(null, [failure])!));
}
