using System.Linq.Expressions;
using System.Reflection;

namespace Matching.GraphQL.Annotations;

/// <summary>What an <see cref="ObjectType{T}"/> says of its type.</summary>
/// <typeparam name="T">The CLR type of the object.</typeparam>
public sealed class ObjectTypeDescriptor<T> : IObjectDescription where T : class
{
    private readonly List<ObjectFieldDescriptor> _fields = [];
    private readonly HashSet<string> _ignored = [];
    private string? _name;
    private string? _description;

    internal ObjectTypeDescriptor() { }

    string? IObjectDescription.Name => _name;

    string? IObjectDescription.Description => _description;

    IReadOnlyList<ObjectFieldDescriptor> IObjectDescription.Fields => _fields;

    bool IObjectDescription.Ignores(string property) => _ignored.Contains(property);

    /// <summary>The type's name in the schema.</summary>
    public ObjectTypeDescriptor<T> Name(string name)
    {
        _name = name;
        return this;
    }

    /// <summary>The type's description, Markdown.</summary>
    public ObjectTypeDescriptor<T> Description(string description)
    {
        _description = description;
        return this;
    }

    /// <summary>Keeps a property out of the schema, and out of filters and orders.</summary>
    /// <exception cref="ArgumentException">The expression reads more than a property.</exception>
    public ObjectTypeDescriptor<T> Ignore<TValue>(Expression<Func<T, TValue>> property)
    {
        _ignored.Add(PropertyOf(property).Name);
        return this;
    }

    /// <summary>Changes the field of a property.</summary>
    /// <exception cref="ArgumentException">The expression reads more than a property.</exception>
    public ObjectFieldDescriptor Field<TValue>(Expression<Func<T, TValue>> property) => Add(new(PropertyOf(property), null));

    /// <summary>Adds a field, which needs <see cref="ObjectFieldDescriptor.Resolve{TValue}(Func{Execution.IResolverContext, TValue})"/>.</summary>
    public ObjectFieldDescriptor Field(string name) => Add(new(null, name));

    private ObjectFieldDescriptor Add(ObjectFieldDescriptor field)
    {
        _fields.Add(field);
        return field;
    }

    private static PropertyInfo PropertyOf(LambdaExpression read) =>
        read.Body is MemberExpression { Member: PropertyInfo property, Expression: ParameterExpression }
        ? property
        : throw new ArgumentException(
            $"Expected a property, such as item => item.Name; got {read}. Add what is computed with Field(\"name\").Resolve(…).", nameof(read));
}

/// <summary>What was described, of whatever class.</summary>
internal interface IObjectDescription
{
    string? Name { get; }

    string? Description { get; }

    IReadOnlyList<ObjectFieldDescriptor> Fields { get; }

    bool Ignores(string property);
}
