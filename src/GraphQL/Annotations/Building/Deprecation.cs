using System.Reflection;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>Reads why a member is deprecated.</summary>
internal static class Deprecation
{
    public static string? Of(ICustomAttributeProvider member)
    {
        var attributes = member.GetCustomAttributes(true);
        if (attributes.OfType<GraphQLDeprecatedAttribute>().FirstOrDefault() is { } deprecated) return deprecated.Reason;

        return attributes.OfType<ObsoleteAttribute>().FirstOrDefault() is { } obsolete
            ? obsolete.Message ?? SpecifiedDirectives.DefaultDeprecationReason
            : null;
    }
}
