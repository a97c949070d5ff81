namespace Matching.GraphQL.Data;

/// <summary>A filter of one's own, used as <c>[UseFiltering&lt;BookFilter&gt;]</c>.</summary>
/// <typeparam name="T">What is filtered.</typeparam>
public abstract class FilterInputType<T> : IDescribesFields
{
    Type IDescribesFields.EntityType => typeof(T);

    IFieldSelection IDescribesFields.Describe()
    {
        var fields = new FieldSelection<T>();
        Configure(fields);
        return fields;
    }

    /// <summary>Says which members can be filtered by.</summary>
    protected abstract void Configure(FieldSelection<T> fields);
}

/// <summary>An order of one's own, used as <c>[UseSorting&lt;BookOrder&gt;]</c>.</summary>
/// <typeparam name="T">What is sorted.</typeparam>
public abstract class SortInputType<T> : IDescribesFields
{
    Type IDescribesFields.EntityType => typeof(T);

    IFieldSelection IDescribesFields.Describe()
    {
        var fields = new FieldSelection<T>();
        Configure(fields);
        return fields;
    }

    /// <summary>Says which members can be sorted by.</summary>
    protected abstract void Configure(FieldSelection<T> fields);
}

/// <summary>A class of the application that says which members a filter or an order offers.</summary>
internal interface IDescribesFields
{
    Type EntityType { get; }

    IFieldSelection Describe();
}
