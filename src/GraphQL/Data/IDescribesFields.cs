namespace Matching.GraphQL.Data;

/// <summary>A class of the application that says which members a filter or an order offers.</summary>
internal interface IDescribesFields
{
    Type EntityType { get; }

    IFieldSelection Describe();
}
