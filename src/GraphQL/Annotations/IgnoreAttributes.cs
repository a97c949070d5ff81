namespace Matching.GraphQL.Annotations;

/// <summary>Keeps a property out of the filters made from its class.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class IgnoreFilteringAttribute : Attribute;

/// <summary>Keeps a property out of the orders made from its class.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class IgnoreSortingAttribute : Attribute;
