using System.Reflection;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>The attributes of a record's property and of the parameter it comes from: C# puts an attribute of <c>record R([ID] Guid Id)</c> on the parameter
/// alone.</summary>
internal sealed class RecordAttributes(PropertyInfo property, ParameterInfo parameter) : ICustomAttributeProvider
{
    public PropertyInfo Property => property;

    public object[] GetCustomAttributes(bool inherit) => [.. property.GetCustomAttributes(inherit), .. parameter.GetCustomAttributes(inherit)];

    public object[] GetCustomAttributes(Type attributeType, bool inherit) =>
        [.. property.GetCustomAttributes(attributeType, inherit), .. parameter.GetCustomAttributes(attributeType, inherit)];

    public bool IsDefined(Type attributeType, bool inherit) => property.IsDefined(attributeType, inherit) || parameter.IsDefined(attributeType, inherit);
}
