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
