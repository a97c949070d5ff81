using Matching.GraphQL.Types;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>What a schema is made from.</summary>
internal sealed class SchemaSources
{
    private readonly HashSet<Type> _types = [];

    /// <summary>Annotated classes, in the order they were added.</summary>
    public IReadOnlyCollection<Type> Types => _types;

    /// <summary>The application's own scalars.</summary>
    public List<ScalarType> Scalars { get; } = [];

    /// <summary>Methods marked <c>[DataLoader]</c>; those of a wrong form have no loader.</summary>
    public List<(System.Reflection.MethodInfo Method, DataLoaderMethod? Loader)> DataLoaders { get; } = [];

    /// <summary>The application's own <see cref="ObjectType{T}"/> classes.</summary>
    public List<IDescribesObject> Descriptions { get; } = [];

    public string? Description { get; set; }

    public void Add(Type type) => _types.Add(type);

    public IEnumerable<Type> With<TAttribute>() where TAttribute : Attribute => _types.Where(type => type.IsDefined(typeof(TAttribute), false));
}

/// <summary>Tells classes that only hold resolvers from classes that are data.</summary>
internal static class RootClasses
{
    public static bool IsRootOrExtension(Type type) =>
        type.IsDefined(typeof(QueryTypeAttribute), false) || type.IsDefined(typeof(MutationTypeAttribute), false)
        || type.IsDefined(typeof(SubscriptionTypeAttribute), false) || type.GetCustomAttributes(false).OfType<IExtendsObjectType>().Any();
}
