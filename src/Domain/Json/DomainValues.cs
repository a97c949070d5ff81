using System.Reflection;

namespace Matching.Domain.Json;

/// <summary>Tells the kinds of the domain's value types apart by their shape.</summary>
public static class DomainValues
{
    /// <summary>A struct around one uuid, named <c>…Id</c>.</summary>
    public static bool IsIdentifier(Type type) =>
        type.IsValueType && type.Name.EndsWith("Id", StringComparison.Ordinal) && type.GetProperty("Value")?.PropertyType == typeof(Guid);

    /// <summary>A value with one canonical text.</summary>
    public static bool IsTextValue(Type type) =>
        type.IsValueType && type.GetInterfaces().Any(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(ITextValue<>));

    /// <summary>Any other struct of the domain that its constructor makes whole.</summary>
    public static bool IsValueStruct(Type type) =>
        type.IsValueType && !type.IsEnum && type.Assembly == typeof(InputFault).Assembly && !IsTextValue(type) && ConstructorOf(type) is not null;

    /// <summary>The public constructor whose every parameter is shown by a property.</summary>
    public static ConstructorInfo? ConstructorOf(Type type) => type
        .GetConstructors()
        .Where(constructor => constructor.GetParameters() is { Length: > 0 } parameters && parameters.All(parameter => PartOf(type, parameter) is not null))
        .MaxBy(constructor => constructor.GetParameters().Length);

    /// <summary>The property that shows a constructor's parameter.</summary>
    public static PropertyInfo? PartOf(Type type, ParameterInfo parameter) =>
        type.GetProperty(parameter.Name!, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase) is { } property
        && property.PropertyType == parameter.ParameterType
            ? property
            : null;
}
