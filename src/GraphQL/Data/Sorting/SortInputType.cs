namespace Matching.GraphQL.Data;

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
