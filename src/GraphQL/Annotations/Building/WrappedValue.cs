using System.Reflection;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>Types that only wrap one value, such as <c>record struct BookId(int Value)</c>.</summary>
internal static class WrappedValue
{
    /// <summary>The property of the wrapped value: the only parameter of a constructor; null when the type is no wrapper.</summary>
    public static PropertyInfo? PropertyOf(Type type) => type.GetConstructors()
        .Select(constructor => constructor.GetParameters())
        .Where(parameters => parameters.Length == 1)
        .Select(parameters => Array.Find(type.GetProperties(), property =>
            string.Equals(property.Name, parameters[0].Name, StringComparison.OrdinalIgnoreCase) && property.PropertyType == parameters[0].ParameterType))
        .FirstOrDefault(property => property is not null);
}
