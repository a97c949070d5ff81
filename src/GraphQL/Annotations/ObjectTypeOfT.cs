namespace Matching.GraphQL.Annotations;

/// <summary>Describes the object type made from a class in code, where attributes cannot stand on the class. <c>AddTypes</c> finds it; it needs a constructor
/// without parameters.</summary>
/// <typeparam name="T">The CLR type of the object.</typeparam>
public abstract class ObjectType<T> : IDescribesObject where T : class
{
    Type IDescribesObject.ClrType => typeof(T);

    IObjectDescription IDescribesObject.Describe()
    {
        var descriptor = new ObjectTypeDescriptor<T>();
        Configure(descriptor);
        return descriptor;
    }

    /// <summary>Changes what the class's own members and attributes say.</summary>
    protected abstract void Configure(ObjectTypeDescriptor<T> descriptor);
}

/// <summary>A description, of whatever class.</summary>
internal interface IDescribesObject
{
    Type ClrType { get; }

    IObjectDescription Describe();
}
