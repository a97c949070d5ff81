using System.Reflection;
using Matching.GraphQL.Annotations;

namespace Matching.Api.Tests.Schemas;

/// <summary>Of a class without <c>[ObjectType]</c> only properties come into the schema: a method would be missing without a word.</summary>
public sealed class NodeMembersTests
{
    [Fact]
    public void A_class_whose_methods_are_fields_says_that_it_is_an_object_type()
    {
        var named = typeof(Program).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<GraphQLNameAttribute>() is not null && type is { IsClass: true, IsAbstract: false })
            .ToList();
        Assert.True(named.Count > 30, $"only {named.Count} found");

        var silent = named
            .Where(type => type.GetCustomAttribute<ObjectTypeAttribute>() is null && type.GetMethod("<Clone>$") is null)
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => !method.IsSpecialName && method.GetBaseDefinition().DeclaringType != typeof(object))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}");

        Assert.Empty(silent);
    }
}
