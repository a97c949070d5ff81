using System.Linq.Expressions;
using System.Reflection;

namespace Matching.GraphQL.Data;

/// <summary>Which members of a class a filter or an order offers, and under which names.</summary>
/// <typeparam name="T">What is filtered or sorted.</typeparam>
public sealed class FieldSelection<T> : IFieldSelection
{
    private readonly List<SelectedField> _fields = [];
    private readonly HashSet<string> _ignored = [];
    private string? _name;
    private string? _description;
    private bool _isExplicit;

    internal FieldSelection() { }

    string? IFieldSelection.Name => _name;

    string? IFieldSelection.Description => _description;

    bool IFieldSelection.IsExplicit => _isExplicit;

    IReadOnlyList<SelectedField> IFieldSelection.Fields => _fields;

    bool IFieldSelection.Ignores(string property) => _ignored.Contains(property);

    /// <summary>The input type's name; by default the class's name and <c>FilterInput</c> or <c>SortInput</c>.</summary>
    public FieldSelection<T> Name(string name)
    {
        _name = name;
        return this;
    }

    /// <summary>The input type's description.</summary>
    public FieldSelection<T> Description(string description)
    {
        _description = description;
        return this;
    }

    /// <summary>Offers only what <see cref="Field"/> names, instead of every stored member that clients may read.</summary>
    public FieldSelection<T> BindFieldsExplicitly()
    {
        _isExplicit = true;
        return this;
    }

    /// <summary>Leaves a member out.</summary>
    public FieldSelection<T> Ignore<TValue>(Expression<Func<T, TValue>> read)
    {
        if (PropertyOf(read) is { } property) _ignored.Add(property.Name);
        return this;
    }

    /// <summary>Offers a member, or anything that can be computed from one in the database.</summary>
    /// <param name="read">Reads the value.</param>
    /// <param name="name">The field's name; needed when <paramref name="read"/> is more than a property.</param>
    /// <param name="description">Its description; by default the property's.</param>
    /// <param name="neverNull">True promises that the value is never null. Anything but a property counts as nullable otherwise, and a database
    /// cannot use an index on it then.</param>
    public FieldSelection<T> Field<TValue>(Expression<Func<T, TValue>> read, string? name = null, string? description = null, bool neverNull = false)
    {
        _fields.Add(new(read, PropertyOf(read), name, description, neverNull));
        return this;
    }

    private static PropertyInfo? PropertyOf(LambdaExpression read) =>
        read.Body is MemberExpression { Member: PropertyInfo property, Expression: ParameterExpression } ? property : null;
}

/// <summary>One field that was named.</summary>
internal sealed record SelectedField(LambdaExpression Read, PropertyInfo? Property, string? Name, string? Description, bool NeverNull);

/// <summary>What was selected, of whatever class.</summary>
internal interface IFieldSelection
{
    string? Name { get; }

    string? Description { get; }

    bool IsExplicit { get; }

    IReadOnlyList<SelectedField> Fields { get; }

    bool Ignores(string property);
}
