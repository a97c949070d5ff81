namespace Matching.GraphQL.Annotations.Building;

/// <summary>Tells classes that only hold resolvers from classes that are data.</summary>
internal static class RootClasses
{
    public static bool IsRootOrExtension(Type type) =>
        type.IsDefined(typeof(QueryTypeAttribute), false) || type.IsDefined(typeof(MutationTypeAttribute), false)
        || type.IsDefined(typeof(SubscriptionTypeAttribute), false) || type.GetCustomAttributes(false).OfType<IExtendsObjectType>().Any();
}
