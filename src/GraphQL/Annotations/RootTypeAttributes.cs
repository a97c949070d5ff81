namespace Matching.GraphQL.Annotations;

/// <summary>A class whose public methods and properties become fields of the query root. Several classes merge.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class QueryTypeAttribute : Attribute;

/// <summary>A class whose public methods become fields of the mutation root. Several classes merge.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MutationTypeAttribute : Attribute;

/// <summary>A class whose public methods become fields of the subscription root. Several classes merge.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SubscriptionTypeAttribute : Attribute;
